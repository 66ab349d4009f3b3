# Missies, kaart, tijdlijn, scheepsbeveiliging en overzicht.
