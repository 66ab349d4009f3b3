# Het register op het web.

web-skip = Naar de inhoud
web-menu = Onderdelen
web-way = Waar u bent
web-moments = Op welke dag, en zoals bekend wanneer
web-valid-on = Stand op
web-known-at = Zoals bekend op
web-known-now = nu
web-show = Toon
web-stale = Mogelijk niet actueel.
web-search-go = Zoek
web-download = Download:
web-receipt-known = Zoals bekend op
web-receipt-no-history = wordt niet bijgehouden
web-receipt-on = Stand op
web-receipt-hash = SHA-256 van de invoer
web-receipt-version = Gemaakt met

web-overview = Overzicht
web-missions = Missies
web-map = Kaart
web-timeline = Tijdlijn
web-tables = Tabellen
web-protection = Scheepsbeveiliging
web-papers = Stukken
web-findings = Bevindingen
web-compare = Vergelijken
web-search = Zoeken
web-reports = Rapporten
web-review = Toetsen
web-why = Waarom
web-about = Over dit register

web-overview-headline = Op { $day } { $people ->
    [one] was 1 persoon
   *[other] waren { $people } mensen
} op post in { $missions ->
    [one] 1 missie
   *[other] { $missions } missies
}
web-overview-untold = Van { $missions ->
    [one] 1 andere missie
   *[other] { $missions } andere missies
} is niet per dag vastgelegd wie er waren.
web-people-table = Personen per missie, naast de kaders

web-table-annex1 = Bijlage 1: mandaten en kaders
web-table-annex2 = Bijlage 2: kaders en ingezet personeel
web-table-headcount = Bezetting per dag
web-table-peak = Hoogste bezetting
web-table-person-days = Persoonsdagen
web-table-framework-use = Benutting van kaders
web-table-requests = Aanvragen voor scheepsbeveiliging
web-table-expiries = Wat afloopt
web-table-on-post = Op post
web-table-differences = Gepubliceerd naast berekend

web-not-found = Niet gevonden
web-not-found-says = Op dit adres staat niets. Het kan zijn veranderd, of er is niets wat openbaar mag zijn.
web-no-edition = Geen editie
web-no-edition-says = Dit hangt aan de periode van een editie, en dit register heeft er nog geen.
web-bad = Deze vraag is niet te lezen
web-bad-day = ‘{ $words }’ is geen dag; schrijf die als 2023-04-30
web-bad-encoding = het adres bevat tekens die geen tekst zijn
web-broken = Het programma ging hier zelf de fout in. Probeer het later opnieuw.
web-source-unread = de bron is niet te lezen
web-source-faulty = { $file }: { $reason }
web-api-bad-number = ‘{ $words }’ bij `{ $key }` is geen getal van 1 tot en met { $most }
web-table-of = Tabel: { $name }
web-ground-light = op lichte ondergrond
web-ground-dark = op donkere ondergrond
web-paragraph = par. { $number }
web-total-with-temporary = Het totaal van de kaders telt { $temporary } tijdelijk extra mee; de kolom van de kaders doet dat niet.
web-why-deployed = uitzendingen, van { $from } tot en met { $until }; wie een ander afloste telt ook, dus het kunnen er meer zijn dan er tegelijk waren
web-filled-share = Deel van het kader bezet
web-no-limit-known = geen kader bekend
web-chart-keys = Pijltjestoetsen, Home en End gaan langs wat is getekend; Escape sluit.
