# Missies, kaart, tijdlijn, scheepsbeveiliging en overzicht.

web-overview-where = Waar, en onder welk kader
web-overview-within = In geen missie waren er meer dan het nationale kader toestaat.
web-overview-within-reconstructed = In geen missie waren er meer dan het nationale kader toestaat, voor zover er gegevens per dag zijn; een deel daarvan is gereconstrueerd.
web-overview-above = In { $missions ->
    [one] 1 missie waren er meer
   *[other] { $missions } missies waren er meer
} dan het nationale kader toestaat.
web-overview-nobody = Op deze dag is van geen missie bekend dat er iemand was, of dat een kader gold. Kies een andere dag, of leg uitzendingen en kaders vast.
web-of-limit = van
web-people-limits = Eerst het aantal mensen op post, dan het nationale kader van die dag. Gearceerd is gereconstrueerd; achter elk getal staat waarom.
web-people-how = Hoe er geteld wordt
web-expiring = Loopt af binnen { $days } dagen
web-expiring-none = Binnen { $days } dagen na deze dag loopt geen mandaat, kader of functie af.
web-expiring-all = Alle { $number } in een tabel
web-days-left = { $days ->
    [0] vandaag
    [one] nog 1 dag
   *[other] nog { $days } dagen
}
web-count-errors = { $number ->
    [one] fout
   *[other] fouten
}
web-count-warnings = { $number ->
    [one] waarschuwing
   *[other] waarschuwingen
}
web-count-remarks = { $number ->
    [one] opmerking
   *[other] opmerkingen
}
web-changes = Laatste wijzigingen
web-changes-dossier = Dit is een dossier: een map met bestanden zonder geschiedenis. In een registerbestand staat hier wat het laatst veranderde.
web-changes-last = Wijziging { $number } is de laatste, van { $time }.
web-changes-compare = Vergelijk met een eerder moment

web-begin-unknown = begin onbekend
web-end-indefinite = onbepaalde tijd
web-end-unknown = einde onbekend
web-from-until = { $from } tot en met { $until }

web-standing-running = loopt
web-standing-suspended = ligt stil
web-standing-ahead = nog niet begonnen
web-standing-over = bijdrage voorbij
web-standing-ended = missie beëindigd
web-standing = Stand
web-missions-which = Welke missies
web-missions-running = Lopend
web-missions-ended = Voorbij
web-missions-all = Alle
web-missions-none = Zo zijn er in dit register geen missies.

web-map-regions = Regio’s
web-map-list = Per missie, met plaats
web-place-unknown = plaats onbekend

web-timeline-reach = Hoeveel van de tijd
web-timeline-near = Een jaar terug en vooruit
web-timeline-wide = Drie jaar terug en vooruit
web-timeline-long = Tien jaar terug, vijf vooruit

web-teams-at-once = Militaire teams aan boord op { $day }
web-teams-in-year = Militaire teams op aanvragen uit { $year }
web-of-at-most = van hoogstens
web-requests = Aanvragen
web-request = Aanvraag
web-requests-none = In dit register staan geen afzonderlijke aanvragen. Van wat daarover gepubliceerd is, staan de aantallen hierboven.
web-requests-by-year = Per jaar van indiening en afloop
web-requests-shown = De laatste { $shown } van { $number } aanvragen.
web-table-whole = Als tabel
web-teams-most = Meeste teams tegelijk
web-teams-count = { $number ->
    [one] 1 team
   *[other] { $number } teams
}
web-first-on = voor het eerst op { $day }
