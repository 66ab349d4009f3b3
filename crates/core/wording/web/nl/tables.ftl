# Tabellen, stukken, bevindingen, vergelijken, zoeken, rapporten en toetsen.

## Algemeen

web-yes = ja
web-no = nee
web-any = alle
web-edition = Editie
web-period-from = Vanaf
web-period-until = Tot en met
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
web-why-few = te weinig om te tonen
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
web-findings-summary = Op { $day }: { $errors ->
    [one] 1 fout
   *[other] { $errors } fouten
}, { $warnings ->
    [one] 1 waarschuwing
   *[other] { $warnings } waarschuwingen
} en { $infos ->
    [one] 1 mededeling
   *[other] { $infos } mededelingen
}.
web-table-why-on-server = Het waarom van elke dag is te vragen waar deze pagina’s van een server komen.

## Stukken

web-papers-says = Elk Kamerstuk, elke resolutie, elk besluit en elke andere bron waarop het register berust, met alles wat ernaar verwijst.
web-papers-filter = Zoek in de stukken
web-papers-found = { $found } van { $all ->
    [one] 1 stuk
   *[other] { $all } stukken
}.
web-papers-none = Dit register noemt nog geen stukken. Zij staan in papers.csv van een dossier.
web-papers-none-found = Geen stuk voldoet hieraan. Probeer alleen het nummer, of een woord uit de titel.
web-papers-undated = Zonder datum
web-papers-cited = { $count ->
    [0] nergens aangehaald
    [one] op 1 plaats aangehaald
   *[other] op { $count } plaatsen aangehaald
}
web-paper-read = Te lezen op
web-paper-id = Kenmerk
web-paper-cited = { $count ->
    [one] Aangehaald op 1 plaats
   *[other] Aangehaald op { $count } plaatsen
}
web-paper-uncited = Niets in het register verwijst nog naar dit stuk.
web-found-sections = Paragrafen van rapporten
web-found-records = Gegevens van missies
web-found-abbreviations = Afkortingen

## Zoeken

web-search-label = Waarnaar u zoekt
web-search-says = Zoekt in missies en hun andere namen, mandaten, besluiten, ontwikkelingen, stukken, rapporten, tabellen, regels en afkortingen.
web-search-example = Bijvoorbeeld: de naam van een missie, “mandaat Libanon”, of het nummer van een stuk, zoals “29521-446” of “29 521 nr. 446”.
web-search-count = { $count ->
    [0] Niets gevonden voor “{ $words }”.
    [one] 1 resultaat voor “{ $words }”.
   *[other] { $count } resultaten voor “{ $words }”.
}
web-search-more = { $count ->
    [one] Nog 1 resultaat
   *[other] Nog { $count } resultaten
}
web-search-all = Alle soorten resultaten
web-search-meant = Bedoelde u misschien:
web-search-try-fewer = Alle woorden moeten voorkomen: probeer er minder.
web-search-try-other = Probeer een ander woord, een deel van een woord of een afkorting.
web-search-try-number = Zoek een stuk op het nummer van het dossier.
web-search-try-missions = Of kies uit alle missies.
web-search-none = Niets gevonden. Alle woorden moeten voorkomen: probeer er minder, of een deel van een woord.
web-search-some = gevonden
web-search-needs-script = Zonder server zoekt een script in deze map, en scripts staan hier uit. Kies een missie, een stuk of een tabel in het menu.

## Vergelijken

web-compare-editions = Twee edities
web-compare-days = Twee dagen
web-compare-known = Wat bekend werd
web-compare-published = Gepubliceerd en berekend
web-compare-first = Eerst
web-compare-second = Daarna
web-compare-editions-says = De bijlagen van twee edities naast elkaar, elk op de laatste dag van haar periode: wat anders werd, wat erbij kwam en wat verdween.
web-compare-one-edition = Dit register heeft nog maar één editie. Zodra er een tweede is, staan zij hier naast elkaar.
web-compare-days-says = Wie er op twee dagen op post waren, en onder welke kaders.
web-compare-known-says = Wat er tussen twee momenten in het register is opgenomen, gewijzigd en ingetrokken.
web-compare-known-how = Geef een moment: een dag, een tijd in UTC of het nummer van een inschrijving. Zonder tweede moment wordt vergeleken met nu.
web-compare-untold = Van deze twee momenten is het verschil niet te maken.
web-compare-changes = { $count ->
    [0] Er is geen gegeven veranderd.
    [one] 1 gegeven is anders.
   *[other] { $count } gegevens zijn anders.
}
web-compare-deployments = Ook uitzendingen zijn anders; hoeveel is niet openbaar.
web-compare-more = { $count ->
    [one] En nog 1.
   *[other] En nog { $count }.
}
web-standing-added = nieuw
web-standing-changed = gewijzigd
web-standing-withdrawn = ingetrokken
web-compare-count = { $differing ->
    [0] Geen enkele rij verschilt
    [one] 1 rij verschilt
   *[other] { $differing } rijen verschillen
}; { $same ->
    [one] 1 rij is gelijk
   *[other] { $same } rijen zijn gelijk
}.
web-compare-caption = { $first } → { $second }
web-compare-row = Rij
web-compare-only = alleen in: { $title }
web-compare-was = was
web-compare-became = werd
web-compare-differences = { $count ->
    [0] Nergens zegt een editie, opgave of bron iets anders dan wat is berekend of aangenomen.
    [one] Op 1 punt zegt een editie, opgave of bron iets anders dan wat is berekend of aangenomen.
   *[other] Op { $count } punten zegt een editie, opgave of bron iets anders dan wat is berekend of aangenomen.
}

## Toetsen

web-review-says = Laat een rapport, brief of concept lezen: waar het zichzelf tegenspreekt, en waar het iets anders zegt dan dit register.
web-review-kept = Van wat u geeft, wordt niets bewaard: het wordt gelezen, beantwoord en vergeten.
web-review-file = Een bestand
web-review-file-note = PDF, DOCX, ODT of tekst, tot { $most } MB.
web-review-text = Of plak een tekst
web-review-go = Toets
web-review-again = Nog een document
web-review-pasted = Geplakte tekst
web-review-needs-server = Toetsen kan waar deze pagina’s van een server komen, of met `kader review`.
web-review-nothing = er is geen bestand en geen tekst gegeven
web-review-too-much = het document is groter dan { $most } MB; `kader review` leest grotere
web-review-too-slow = het document kwam niet op tijd binnen; probeer het opnieuw
web-review-busy = er worden al documenten getoetst; probeer het zo dadelijk opnieuw
web-review-no-form = wat er werd gestuurd, is geen formulier van deze pagina, of groter dan hier wordt gelezen
web-review-found = { $count ->
    [0] In “{ $name }” is niets gevonden.
    [one] In “{ $name }” is 1 bevinding gedaan.
   *[other] In “{ $name }” zijn { $count } bevindingen gedaan.
}
web-review-understood = { $count ->
    [one] Er is 1 uitspraak van begrepen; over de rest is niets gezegd.
   *[other] Er zijn { $count } uitspraken van begrepen; over de rest is niets gezegd.
}
web-review-none = Wat ervan is begrepen, spreekt zichzelf en dit register niet tegen.
web-review-document = Het document
web-review-register = Dit register
web-review-page = bladzijde { $page }
web-review-paragraph = alinea { $paragraph }
web-review-line = regel { $line }

## Over dit register

web-about-lead = Een register van de bijdragen van een land aan internationale missies: wie er waren, onder welk mandaat en kader, en op grond van welk stuk. Elk cijfer is te herleiden tot de gegevens waaruit het is geteld.
web-about-counting = Hoe er wordt geteld
web-about-counting-says = Elk cijfer volgt één van deze regels; bij elk cijfer staat welke.
web-about-public = Wat openbaar is
web-about-public-people = Mensen zijn hier aantallen. Wie waar wanneer was, staat op geen enkele pagina en in geen enkel bestand.
web-about-public-restricted = Gegevens die niet mogen worden gepubliceerd, zijn weggelaten voordat een pagina wordt gemaakt; ook zoeken en gegevens voor machines kennen ze niet.
web-about-public-small = Aantallen die zo klein zijn dat zij een persoon zouden aanwijzen, worden alleen getoond als een gepubliceerde bron ze al noemt.
web-about-public-reader = Van lezers wordt niets bijgehouden: geen cookies, geen verzoeken naar elders.
web-about-moments = Twee soorten tijd
web-about-moments-says = Stand op zegt op welke dag iets gold; zoals bekend op zegt wanneer het register het wist. Beide staan in het adres van elke pagina, zodat een verwijzing later hetzelfde laat zien.
web-about-machines = Voor machines
web-about-machines-says = Alles wat hier te lezen is, is er ook als gegevens: tabellen als CSV, XLSX en JSON, bevindingen als CSV, JSON en SARIF, en op een server alles als JSON onder /api/v1, beschreven in OpenAPI.
web-about-machines-tables = Tabellen met hun bestanden
web-about-machines-findings = Bevindingen met hun bestanden
web-about-accessible = Toegankelijkheid
web-about-accessible-says = Deze pagina’s zijn gemaakt naar WCAG 2.2, niveau AA: te bedienen met het toetsenbord, zonder script, in licht en donker, vanaf 320 pixels breed. Elke grafiek heeft een tabel ernaast.
web-about-accessible-gaps = Zij zijn niet door een onafhankelijke partij onderzocht. Brede tabellen schuiven op een smal scherm zijwaarts. Rapporten als PDF voldoen aan PDF/UA-1.
web-about-limits = Wat u hier niet uit kunt opmaken
web-about-limits-sources = Het register weet wat erin is opgenomen. Waar geen bron iets zegt, staat er n.b., en nooit nul.
web-about-limits-findings = Een bevinding zegt dat gegevens niet bij elkaar passen, niet wie zich vergiste.
web-about-limits-reconstructed = Gearceerde cijfers zijn geteld uit uitzendingen die zijn gereconstrueerd uit functies, uitzendduur en gepubliceerde aantallen; het totaal is zeker, de dagen zijn dat niet.
web-about-licence = Licentie
web-about-licence-says = Het programma is vrije software onder de EUPL 1.2. De lettersoort Fira Sans is er onder de SIL Open Font License 1.1. Voor de gegevens geldt wat wie het register uitgeeft daarover zegt.

## Uitgeven als map

web-publish-index = Kies een taal en een dag
web-publish-none = er is geen dag gekozen
web-publish-exists = `{ $dir }` bestaat al; met --force wordt vervangen wat daar eerder is uitgegeven
web-publish-foreign = `{ $dir }` is geen eerder uitgegeven map en wordt niet vervangen
web-publish-too-many = dit worden meer dan { $most } bestanden; kies minder dagen
web-publish-unwritten = `{ $file }` kan niet worden geschreven: { $reason }
web-publish-broken = de pagina `{ $file }` kon niet worden gemaakt

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
web-field-reported = Verantwoording
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
web-choice-here = in de voortgangsrapportage
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
web-findings-rules-quiet = Regels die niets vonden ({ $count })
web-counting-deployed = Uitgezonden
web-counting-deployed-total = Uitgezonden, samen
web-counting-framework = Nationaal kader
web-counting-temporary = Tijdelijk extra
web-counting-framework-total = Nationaal kader, samen
web-counting-total = Totaal
web-counting-legal-basis = Rechtsbasis
web-counting-mandate = Mandaat
web-counting-framework-until = Kader tot en met
web-counting-headcount = Op post
web-counting-peak = Hoogste aantal
web-counting-person-days = Persoonsdagen
web-counting-framework-use = Gebruik van het kader
web-counting-requests = Aanvragen
web-counting-expiries = Wat afloopt
web-counting-differences = Verschillen
web-counting-published = Gepubliceerd
web-counting-adopted = Aangenomen
