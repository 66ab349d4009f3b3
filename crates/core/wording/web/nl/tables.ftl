# Tabellen, stukken, bevindingen, vergelijken, zoeken, rapporten en toetsen.

## Algemeen

web-yes = ja
web-no = nee
web-any = alle
web-edition = Editie
web-from = Vanaf
web-until = Tot en met
web-previous = Vorige
web-next = Volgende
web-sources = Bronnen
web-bad-period = een periode heeft een eerste en een laatste dag, in die volgorde, en duurt hier hoogstens tien jaar

## Tabellen

web-tables-says = De cijfers van het register, zoals zij op elke dag en over elke periode te berekenen zijn. Elk cijfer leidt naar waaruit het is geteld.
web-tables-compare = Vergelijk edities, dagen of momenten
web-about-table-annex1 = Waarop elke missie berust en tot wanneer: rechtsbasis, mandaat en nationaal kader op de gevraagde dag.
web-about-table-annex2 = Hoeveel mensen het kabinet toestond en hoeveel er in de periode zijn uitgezonden, per regel van de bijlage.
web-about-table-headcount = Hoeveel mensen er op elke dag van de periode op post waren, voor zover dat per dag is vastgelegd.
web-about-table-peak = Het hoogste aantal mensen tegelijk op post in de periode, en de eerste dag daarvan.
web-about-table-person-days = Dagen op post in de periode, elke persoon op elke dag geteld.
web-about-table-framework-use = De bezetting tegenover het nationale kader, dag voor dag: de piek, de dagen erboven en de dagen zonder kader.
web-about-table-requests = Aanvragen voor bescherming van schepen naar afloop, geteld op de dag van indiening.
web-about-table-expiries = Mandaten, kaders, tijdelijke ophogingen en functies die binnen 180 dagen na de gevraagde dag aflopen.
web-about-table-on-post = Wie er op de gevraagde dag op post waren, per missie, naast de kaders van die dag.
web-about-table-differences = Waar de editie, een opgave of een bron iets anders zegt dan wat is berekend of aangenomen.
web-table-filter = Zoek in de tabel
web-table-reset = Begin opnieuw
web-table-found = { $found } van { $all ->
    [one] 1 rij
   *[other] { $all } rijen
}.
web-table-no-total = Het totaal van alle rijen staat er daarom niet bij.
web-table-none-found = In geen enkele rij staat “{ $words }”. Probeer minder woorden, of een deel van een woord.
web-table-none = Deze tabel heeft voor deze editie, dag en periode geen rijen. Kies een andere editie of periode.
web-table-beside = Toon ernaast wat de editie publiceerde
web-table-computed-only = Toon alleen wat is berekend
web-table-published = gepubliceerd:
web-table-differing = { $cells ->
    [0] Geen enkele cel verschilt van wat de editie publiceerde.
    [one] 1 cel verschilt van wat de editie publiceerde; wat die zei, staat er in de tabel bij.
   *[other] { $cells } cellen verschillen van wat de editie publiceerde; wat die zei, staat er in de tabel bij.
}
web-table-part = Deel { $part } van { $parts }
web-table-parts = Delen van de tabel

## Waarom

web-why-rule = Hoe het is geteld
web-why-reconstructed = Hierin zijn uitzendingen geteld die zijn gereconstrueerd uit functies, uitzendduur en gepubliceerde aantallen.
web-why-blank = Geen cijfer
web-why-deployments = Wie is geteld
web-why-not-single = Uitzendingen van personen worden hier bij elkaar geteld en niet één voor één getoond.
web-why-period = Periode
web-why-adds = Draagt bij
web-why-from = { $count ->
    [one] 1 uitzending volgens
   *[other] { $count } uitzendingen volgens
}
web-why-figures = Opgebouwd uit deze cijfers
web-why-records = De gegevens erachter
web-why-counts = Telt mee voor { $count }.
web-why-no-source = Voor dit gegeven is geen bron vastgelegd.
web-why-path = Dit cijfer heet in gegevens

## Bevindingen

web-findings-says = Regels houden de gegevens tegen elkaar, tegen hun bronnen en tegen het rapport. Een bevinding zegt niet meer dan de gegevens laten zien; wie gelijk heeft, zegt zij niet.
web-findings-none = Geen enkele regel vindt op deze dag iets.
web-findings-none-asked = Geen bevinding voldoet hieraan. Kies een andere ernst, regel of missie.
web-findings-more = { $count ->
    [one] Nog 1 bevinding van deze regel
   *[other] Nog { $count } bevindingen van deze regel
}
web-findings-waived = Bekeken en zo gelaten
web-findings-waived-says = Deze bevindingen zijn bekeken en voor een tijd zo gelaten, met een reden.
web-findings-waived-because = Reden:
web-findings-rules = Alle regels
web-severity = Ernst
web-severity-error = Fouten
web-severity-warning = Waarschuwingen
web-severity-info = Mededelingen
web-rule = Regel
web-rule-title = Waarover
web-rule-advice = Wat te doen
web-rule-sources = Berust op
web-rule-name = Naam in gegevens
web-rule-found = Op { $day } { $count ->
    [0] vindt deze regel niets
    [one] vindt deze regel 1 geval
   *[other] vindt deze regel { $count } gevallen
}
web-rule-none = Alles wat deze regel bekijkt, is op deze dag in orde, of er zijn geen gegevens waarover hij iets kan zeggen.

## Rapporten

web-reports-says = De edities van het rapport, elk opnieuw gemaakt uit het register zoals het nu bekend is.
web-reports-none = Dit register heeft nog geen editie. Een editie is een map met een bestand edition.toml en de teksten van de paragrafen.
web-reports-compare = Vergelijk twee edities
web-report-read = Lees het rapport
web-report-no-pdf = Een PDF is hier niet te krijgen; `kader report` maakt er een.
web-report-complete = Deze editie is volledig: alles wat zij zegt, staat in het register of in haar tekst.
web-report-incomplete = { $count ->
    [one] Deze editie is een concept: 1 ding staat een volledig rapport in de weg.
   *[other] Deze editie is een concept: { $count } dingen staan een volledig rapport in de weg.
}
web-report-warnings = { $count ->
    [one] 1 opmerking bij de tekst
   *[other] { $count } opmerkingen bij de tekst
}
web-report-about = Over deze editie
web-report-tables = De tabellen van deze editie
web-report-contents = Wat erin staat

## Velden van gegevens

web-field-adopted = Aangenomen op
web-field-adopted-because = Waarom aangehouden
web-field-amount = Bedrag
web-field-article-100 = Artikel 100
web-field-became = Is geworden
web-field-began = Begonnen
web-field-by = Door
web-field-call = Beroep
web-field-caveats = Voorbehouden bij het gebruik
web-field-category = Categorie
web-field-ceiling = Personeelsplafond
web-field-citation = Aanhaling
web-field-civilian = Civiel en politie
web-field-condition = Voorwaarden
web-field-consequence = Gevolg
web-field-contribution = Bijdrage
web-field-contributions = Bijdragen
web-field-count = Aantal
web-field-criterion = Maatstaf
web-field-date = Datum
web-field-deadline = Termijn
web-field-decided = Besloten op
web-field-decision = Besluit
web-field-deployments = Gegevens van uitzendingen
web-field-description = Omschrijving
web-field-due = Verschuldigd op
web-field-earliest = op zijn vroegst
web-field-ended = Geëindigd
web-field-findings = Bevonden
web-field-flag = Vlag
web-field-from = Vanaf
web-field-from-year = Vanaf jaar
web-field-full-name = Volledige naam
web-field-given-by = Gegeven door
web-field-ground = Grond
web-field-instrument = Instrument
web-field-issuers = Uitgegeven door
web-field-judgement = Oordeel
web-field-keywords = Trefwoorden
web-field-kind = Soort
web-field-latest = op zijn laatst
web-field-latitude = Breedte
web-field-lead = Leiding
web-field-least = minstens
web-field-longitude = Lengte
web-field-main-task = Hoofdtaak
web-field-mandates-annex = Bijlage van mandaten
web-field-meaning = Betekenis
web-field-measure = Wat is geteld
web-field-member = Kamerlid
web-field-military = Militair
web-field-minister = Minister
web-field-mission = Missie
web-field-missions = Missies
web-field-most = hoogstens
web-field-name = Naam
web-field-nature = Aard
web-field-notices = Vooraf
web-field-number = Nummer
web-field-objective = Doelstelling
web-field-offered = Aangeboden op
web-field-on = Op
web-field-order = Volgorde
web-field-outcome = Afloop
web-field-paper = Stuk
web-field-parent = Bovenliggend
web-field-part = Onderdelen
web-field-per-year = Per jaar
web-field-period = Periode
web-field-personnel-annex = Bijlage van personeel
web-field-place = Plaats
web-field-post = Functie
web-field-previous = Vorige editie
web-field-private-ground = Grond voor een particulier bedrijf
web-field-purpose = Waarvoor
web-field-quantity = Waarde
web-field-reason = Reden
web-field-region = Regio
web-field-relation = Verband met andere missies
web-field-remark = Opmerking
web-field-renews = Verlengt
web-field-reported = Verantwoord
web-field-reservation = Voorbehouden
web-field-reserve = Flexibele schil
web-field-response = Reactie
web-field-risk-area = Risicogebied
web-field-scenario = Scenario’s
web-field-seats = Plaatsen
web-field-section = Paragrafen
web-field-short = Afkorting
web-field-sort = Soort
web-field-source = Bron
web-field-sources = Bronnen
web-field-state = Stand
web-field-still-valid-on = Nog geldig op
web-field-submitted = Ingediend op
web-field-subtitle = Ondertitel
web-field-suspension = Opschortingen
web-field-task = Taak
web-field-tasks = Taken
web-field-team = Team
web-field-temporary = Tijdelijke ophogingen
web-field-title = Benaming
web-field-tour = Uitzendduur in maanden
web-field-until = Tot en met
web-field-until-year = Tot en met jaar
web-field-up-to = Tot hoogstens
web-field-url = Adres
web-field-value = Waarde
web-field-variants = Ook bekend als
web-field-what = Wat
web-field-widening = Uitbreidingen
web-field-words = in de woorden

## Woorden van gesloten lijsten

web-choice-achieved = bereikt
web-choice-partly-achieved = deels bereikt
web-choice-not-achieved = niet bereikt
web-choice-open = open
web-choice-unit = eenheid
web-choice-individual-posts = individuele functies
web-choice-national-task = nationale taak
web-choice-headquarters-post = functies op een hoofdkwartier
web-choice-money = geld
web-choice-kept = volledig vastgelegd
web-choice-reconstructed = gereconstrueerd
web-choice-none = geen
web-choice-military = militair
web-choice-civilian = civiel en politie
web-choice-start = begin
web-choice-extend = verlenging
web-choice-change = wijziging
web-choice-suspend = opschorting
web-choice-end = einde
web-choice-decline = afwijzing
web-choice-security = veiligheid
web-choice-politics = politiek
web-choice-movement = verplaatsing
web-choice-casualties = slachtoffers
web-choice-mission = missie
web-choice-law = wet of regeling
web-choice-resolution = resolutie
web-choice-eu-decision = besluit van de Europese Unie
web-choice-host-request = verzoek van het gastland
web-choice-agreement = overeenkomst
web-choice-note-verbale = note verbale
web-choice-constitution = grondwet
web-choice-international-law = volkenrecht
web-choice-un = Verenigde Naties
web-choice-eu = Europese Unie
web-choice-nato = NAVO
web-choice-organisation = organisatie
web-choice-coalition = coalitie
web-choice-country = land
web-choice-here = in dit rapport
web-choice-separately = in een eigen rapport
web-choice-civil-elsewhere = als civiele missie elders
web-choice-succeeds = volgt op
web-choice-under = onder
web-choice-merged-into = opgegaan in
web-choice-works-with = werkt samen met
web-choice-kamerstuk = kamerstuk
web-choice-house-document = document van de Kamer
web-choice-proceedings = handelingen en antwoorden
web-choice-un-resolution = resolutie van de Veiligheidsraad
web-choice-un-document = document van de Verenigde Naties
web-choice-eu-act = handeling van de Europese Unie
web-choice-gazette = publicatieblad
web-choice-treaty = verdrag
web-choice-report = rapport
web-choice-press = pers
web-choice-administration = document van het bestuur
web-choice-position = functie
web-choice-vpd = militair team
web-choice-pmsc = particulier bedrijf
web-choice-no-room = geen ruimte aan boord
web-choice-no-time = niet op tijd
web-choice-not-available = niet beschikbaar
web-choice-detour = omvaren
web-choice-cost = kosten
web-choice-outside-law = buiten de wet
web-choice-no-risk = geen risico
web-choice-no-team = geen team
web-choice-other = anders
web-choice-too-expensive = te duur
web-choice-voyage-changed = reis gewijzigd
web-choice-deployed = uitgezonden
web-choice-headcount = op post
web-choice-requests = aanvragen
web-choice-total = alle
web-choice-pmsc-cost = particulier wegens de kosten
web-choice-refused = geweigerd
web-choice-withdrawn = ingetrokken
web-choice-asked = gevraagd
web-choice-intended = voorgenomen
web-choice-conditional = voorwaardelijk
web-choice-running = loopt
web-choice-suspended = opgeschort
web-choice-ended = geëindigd
web-choice-declined = afgewezen
web-choice-never-started = nooit begonnen
web-choice-informed = Kamer geïnformeerd
web-choice-not-shown = niet gebleken
web-choice-not-applicable = niet van toepassing
web-choice-unknown = onbekend
web-choice-indefinite = onbepaald
web-choice-lapsed = vervallen
web-choice-expected = verwacht
web-choice-delivered = uitgebracht
web-choice-submitted = ingediend
web-choice-granted = toegekend
web-choice-under-way = loopt
web-choice-carried-out = uitgevoerd
