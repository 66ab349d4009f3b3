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
    [one] mededeling
   *[other] mededelingen
}
web-changes = Laatste wijzigingen
web-changes-dossier = Dit is een dossier: een map met bestanden zonder geschiedenis. In een registerbestand staat hier wat het laatst veranderde.
web-changes-last = Wijziging { $number } is de laatste, van { $time }.
web-changes-compare = Vergelijk met een eerder moment

web-begin-unknown = begin onbekend
web-end-indefinite = onbepaalde tijd
web-end-unknown = einde onbekend
web-from = vanaf { $from }
web-until = tot en met { $until }
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
web-timeline-missions = Missies in deze tijdlijn
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

web-contents = Op deze pagina
web-nobody-here = Op { $day } is hier van niemand bekend dat hij op post was, en gold geen kader.
web-military-on = Militairen op post op { $day }
web-civilian-on = Burgers en politie op post op { $day }
web-began = sinds { $when }
web-ended = beëindigd { $when }
web-since = sinds { $day }
web-main-task-first = eerste hoofdtaak: bescherming van het eigen en het bondgenootschappelijk grondgebied
web-main-task-second = tweede hoofdtaak: bevordering van de internationale rechtsorde
web-main-task-third = derde hoofdtaak: ondersteuning van civiele autoriteiten
web-part-people = Mensen
web-part-time = Mandaten en kaders door de tijd
web-part-mandates = Mandaten
web-part-bases = Rechtsgrondslagen
web-part-given = Bijdragen en nationale kaders
web-part-decisions = Besluiten
web-part-course = Ontwikkelingen
web-part-money = Geld
web-part-results = Doelen en resultaten
web-part-evaluations = Evaluaties
web-part-commitments = Toezeggingen
web-part-editions = Wat rapporten zeiden
web-part-sources = Bronnen
web-people-unrecorded = Van deze missie is niet per dag vastgelegd wie er op post waren. Met uitzendingen in het register staat hier de bezetting tegen het kader.
web-posts-withheld = Per functie staat hier niets: dat zou verraden wanneer een of twee personen kwamen en gingen, of er is niets over vastgelegd.
web-per-contribution = { $mission }: elke bijdrage tegen haar kader
web-mandate-unknown = Op welk mandaat zegt geen bron
web-mandate-unnamed = Mandaat van { $mission }, niet bekend
web-in-force = geldt op { $day }
web-no-mandate = Op { $day } is geen mandaat bekend dat gold.
web-whole-mission = De hele missie
web-frameworks = Nationale kaders
web-frameworks-none = Van deze bijdrage is geen nationaal kader vastgelegd.
web-framework-more = Daarbij
web-valid = Geldig
web-temporary = Tijdelijk extra:
web-reserve = Op afroep tot
web-posts = Functies
web-years = Jaren
web-per-year = per jaar
web-not-assessed = nog niet beoordeeld
web-assessments = Beoordelingen
web-requests-of = { $number ->
    [one] Er is 1 aanvraag
   *[other] Er zijn { $number } aanvragen
} in dit register.
web-requests-page = Naar de scheepsbeveiliging
web-commitments-how = Gedaan in stukken die bij deze missie worden aangehaald.
web-commitment-kept = nagekomen
web-findings-all = Alle { $number } bevindingen
web-told-in = In:
web-printed = { $edition }: gepubliceerd en berekend
web-row = Rij
web-what = Wat
web-published = Gepubliceerd
web-computed = Berekend
web-map-nearer = Dichterbij
web-map-farther = Verder weg
web-map-whole = De hele kaart
web-map-keys = Met + en − komt de kaart dichterbij en verder weg, met 0 weer heel in beeld; met Shift en de pijlen schuift zij.
