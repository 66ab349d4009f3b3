### Wat mensen lezen, in het Nederlands. Houd gelijk met en.ftl; een test vergelijkt de twee.

## Fouten in bestanden

E001 = het bestand is geen UTF-8: hier staat een byte die er niet kan staan
    .title = Het bestand is geen UTF-8
    .why = Namen en teksten met accenten zouden ongemerkt beschadigd raken.
    .remedy = Sla het bestand op als UTF-8; kies in Excel “CSV UTF-8”.
E001-windows = het bestand is geen UTF-8; een programma dat Windows-1252 schrijft, zou hier “{ $letter }” hebben bedoeld
E001-utf16 = het bestand is UTF-16, geen UTF-8
E002 = { $reason }
    .title = Het bestand is geen welgevormde TOML
    .why = Wat niet te lezen is, is niet te controleren.
    .remedy = Herstel de aangewezen plaats; `docs/dossier.md` laat zien hoe het hoort.
E003 = het bestand `{ $file }` ontbreekt
    .title = Een bestand van het dossier ontbreekt
    .why = Zonder dit bestand zegt een dossier niet van wie het is of wat erin staat.
    .remedy = Voeg het bestand toe, of begin een nieuw dossier met `kader init`.
E003-papers = het bestand `papers.csv` ontbreekt, en { $count ->
        [one] één verwijzing leidt
       *[other] { $count } verwijzingen leiden
    } naar een stuk
E004 = `{ $file }` is geen bestand van een dossier
    .title = Een bestand dat een dossier niet kent
    .why = Door een verschreven bestandsnaam zouden de feiten erin stilzwijgend wegvallen.
    .remedy = Geef het de juiste naam, of zet het buiten het dossier.
E005 = het bestand kan niet worden gelezen: { $reason }
    .title = Het bestand kan niet worden gelezen
    .why = Wat niet te lezen is, is niet te controleren.
    .remedy = Ga na of het bestaat en of u het mag lezen.
E005-folder = de map kan niet worden gelezen: { $reason }
    .remedy = Controleer het pad, en of u de map mag lezen; `kader init` maakt een nieuw dossier.
E005-beside = `{ $file }` kan niet worden gelezen: { $reason }
    .remedy = Zet het bestand naast `theme.toml`, of verbeter de naam.
E006 = de kolom `{ $column }` ontbreekt
    .title = Een kolom ontbreekt
    .why = Elke rij heeft die nodig.
    .remedy = Voeg de kolom toe aan de eerste regel.
E006-header = de eerste regel noemt geen kolom van dit bestand
E006-nothing = er staat niets in
E007 = de kolom `{ $column }` komt in dit bestand niet voor
    .title = Een onbekende kolom
    .why = Door een verschreven kolomnaam zouden de feiten erin stilzwijgend wegvallen.
    .remedy = Hernoem of verwijder de kolom.
E007-twice = de kolom `{ $column }` staat hier voor de tweede keer
E007-ambiguous = de kop “{ $column }” kan meer dan één veld zijn
E007-no-header = boven deze cel, in kolom { $column }, staat geen kop
    .remedy = Zet er een kop boven, of verwijder de cel.
E008 = deze rij heeft { $found ->
        [one] { $found } cel
       *[other] { $found } cellen
    }, de eerste regel { $expected }
    .title = Een rij heeft te veel of te weinig cellen
    .why = Het is niet te zeggen welke cel onder welke kolom hoort.
    .remedy = Zet tekst waarin het scheidingsteken voorkomt tussen dubbele aanhalingstekens.
E009 = het dossier heeft vorm { $found }; deze versie leest vorm { $expected }
    .title = De vorm van het dossier is onbekend
    .why = Een latere versie kan velden een andere betekenis hebben gegeven.
    .remedy = Gebruik een versie van Kader die deze vorm kent.

E010 = dit aanhalingsteken opent een cel en wordt nergens gesloten
    .title = Het bestand is geen welgevormde CSV
    .why = Vanaf daar is niet te zeggen waar een cel eindigt.
    .remedy = Sluit het aanhalingsteken; een aanhalingsteken binnen aanhalingstekens wordt verdubbeld: "".
E010-after = achter het aanhalingsteken dat deze cel sluit, staat nog tekst
E011 = het bestand is geen werkmap die te lezen is, of het is beschadigd
    .title = Een werkmap die niet te lezen is
    .why = Wat niet te lezen is, is niet te controleren.
    .remedy = Open het in een rekenbladprogramma en sla het opnieuw op, als XLSX, ODS of CSV UTF-8.
E011-password = de werkmap vraagt een wachtwoord
    .remedy = Sla haar zonder wachtwoord op.
E011-old = de werkmap is van voor 2007 (XLS), of vraagt een wachtwoord
    .remedy = Sla haar op als XLSX of ODS, zonder wachtwoord.
E011-large = de werkmap is groter dan wat wordt gelezen
    .remedy = Verwijder wat er niet toe doet, of verdeel de rijen over bestanden.
E011-no-sheet = er is geen blad “{ $sheet }”
E011-sheets = verscheidene bladen hebben zulke rijen: { $sheets }
E011-hidden = de werkmap heeft geen zichtbaar blad
E011-merged = de cellen { $cells } zijn samengevoegd, zodat niet elke rij haar eigen waarde heeft
    .remedy = Hef de samenvoeging op en geef elke rij haar waarde.
E011-error = de formule in deze cel mislukt: { $value }
    .remedy = Herstel de formule, of schrijf de waarde.
E011-uncomputed = de formule in deze cel heeft geen berekende waarde
    .remedy = Open de werkmap in een rekenbladprogramma, laat het rekenen en sla op.
E011-mapping = `{ $key }` hoort een tekst tussen aanhalingstekens te zijn
    .remedy = Schrijf in de koppeling van kolommen: "kop" = "veld".

## Fouten in waarden

E101 = het veld `{ $field }` is onbekend
    .title = Een onbekend veld
    .why = Door een verschreven veld zou het feit stilzwijgend wegvallen.
    .remedy = Hernoem of verwijder het.
E101-nested = het veld `{ $field }` wordt hier niet geschreven: de plaats in het bestand zegt het al
E102 = het veld `{ $field }` ontbreekt
    .title = Een veld ontbreekt
    .why = Zonder dit veld zegt het gegeven niets.
    .remedy = Voeg het veld toe.
E103 = hier hoort { $expected ->
        [text] een tekst
        [integer] een geheel getal
        [decimal] een getal
        [boolean] true of false
        [date] een datum
        [list] een lijst
        [table] een tabel
       *[other] { $expected }
    } te staan, geen { $found ->
        [text] tekst
        [integer] geheel getal
        [decimal] getal met decimalen
        [boolean] true of false
        [date] datum
        [list] lijst
        [table] tabel
       *[other] { $found }
    }
    .title = Een waarde van een andere soort
    .why = Het veld zou verkeerd worden gelezen.
    .remedy = Schrijf het zoals de beschrijving van het dossier laat zien.
E103-single = `{ $key }` is een lijst, waarvan elk onderdeel een eigen kop heeft
E104 = “{ $value }” is niet een van de woorden die hier kunnen staan
    .title = Een onbekend woord
    .why = Het veld kent een vaste reeks woorden.
    .remedy = Gebruik een van de woorden uit de beschrijving.
E105 = “{ $value }” is geen datum
    .title = Geen datum
    .why = Elke controle op mandaten en kaders hangt aan precieze dagen.
    .remedy = Schrijf jaar, maand en dag, zoals 2023-04-30; ga na of de dag bestaat.
E106 = “{ $value }” kan geen id zijn
    .title = Geen id
    .why = Een id wordt deel van verwijzingen, labels en bestandsnamen.
    .remedy = Gebruik kleine letters, cijfers, `-` en `.`, samen hooguit 80.
E107 = { $value } kan hier geen aantal zijn
    .title = Geen aantal
    .why = Een aantal is geheel en nooit negatief; een bereik loopt van minst naar meest.
    .remedy = Schrijf een geheel getal van 0 of meer.
E107-reversed = het minste ({ $least }) is meer dan het meeste ({ $most })
    .remedy = Verwissel de twee, of verbeter de foute.
E107-no-tour = een uitzending duurt ten minste een maand
    .remedy = Schrijf de langste uitzendduur in maanden, 1 of meer.
E108 = dit eindigt ({ $until }) voordat het begint ({ $from })
    .title = Het einde ligt voor het begin
    .why = Een periode telt ten minste één dag; de eerste en de laatste tellen beide mee.
    .remedy = Verwissel de twee, of verbeter de foute.
E109 = “{ $value }” valt buiten wat dit veld kan bevatten
    .title = Een waarde buiten haar grenzen
    .why = Zij zou worden afgekapt of verkeerd gelezen.
    .remedy = De beschrijving van het dossier geeft de vorm en de grenzen.
E109-amount = “{ $value }” is geen bedrag
    .remedy = Schrijf de valuta en het bedrag in cijfers, zoals EUR 3500000 of EUR 12.50.
E109-degrees = { $value } is geen breedte of lengte
    .remedy = Schrijf graden tussen -180 en 180 met hooguit zes decimalen, zoals 33.2774.
E109-latitude = { $value } is geen breedte
    .remedy = Een breedte ligt tussen -90 en 90; misschien zijn breedte en lengte verwisseld.
E109-country = “{ $value }” is geen land
    .remedy = Schrijf de twee hoofdletters van ISO 3166-1, zoals ML; laat het op zee weg.
E109-day = { $value } valt buiten de dagen die een register kan bevatten
    .remedy = Schrijf een dag van 1945-01-01 tot en met 2124-06-05.
E109-colour = “{ $value }” is geen kleur
    .remedy = Schrijf een kleur als # met zes hexadecimale cijfers, zoals #0b4f7a.
E109-token = “{ $value }” kan geen waarde van een token zijn
    .remedy = Schrijf een maat, getal of kleur, zoals 0.25rem; geen adressen, aanhalingstekens of puntkomma’s.
E109-family = “{ $value }” kan geen naam van een lettertype zijn
    .remedy = Gebruik alleen letters, cijfers, spaties en streepjes.
E109-faces = een lettertype heeft hier 1 tot en met { $most } bestanden
    .remedy = Schrijf voor elk bestand een deel `[[typeface.face]]`.
E109-weight = dit is geen dikte van een letter
    .remedy = Schrijf een geheel getal van 1 tot en met 1000; 400 is gewoon, 700 vet.
E109-outside = `{ $file }` is geen bestand in de map van het thema
    .remedy = Zet het bestand naast `theme.toml` en noem alleen zijn naam.
E109-large = `{ $file }` is groter dan { $megabytes } MB
    .remedy = Neem een kleiner bestand; elke bladzijde wacht erop.
E109-kind = `{ $file }` is niet van een soort die hier kan: { $wanted }
    .remedy = Sla het op als een van deze soorten; het begin van het bestand zegt wat het is.
E110 = deze tekst is leeg
    .title = Een lege tekst
    .why = Leeg en ontbrekend zouden er hetzelfde uitzien en iets anders betekenen.
    .remedy = Zeg iets, of laat het veld weg.
E111 = deze tekst bevat het besturingsteken { $character }
    .title = Een tekst met een besturingsteken
    .why = Geen document kan het tonen, en sommige zijn er niet meer mee te openen.
    .remedy = Haal het weg; het komt vaak mee met tekst die uit een PDF is gekopieerd.

## Fouten tussen gegevens

E201 = de id `{ $id }` is twee keer gebruikt
    .title = Een id is twee keer gebruikt
    .why = Het is niet te zeggen welke van de twee is bedoeld.
    .remedy = Geef een van beide een andere id.
E201-before = de id `{ $id }` is eerder gebruikt: { $file }, regel { $line }
E202 = er is geen { $kind } `{ $id }`
    .title = Een verwijzing naar een gegeven dat er niet is
    .why = Een feit zou in de lucht hangen.
    .remedy = Verbeter de id, of voeg het gegeven toe.
E202-rows = er is geen { $kind } `{ $id }`; nog { $rows ->
        [one] één rij noemt
       *[other] { $rows } rijen noemen
    } die
E203 = de delen van dit gegeven passen niet bij elkaar
    .title = Een gegeven waarvan de delen niet bij elkaar passen
    .why = Alles wat ermee wordt berekend zou fout zijn.
    .remedy = Verbeter het aangewezen deel.
E203-file-name = de id is `{ $id }` en het bestand heet `{ $name }`
    .remedy = Noem het bestand naar de id, of verbeter de id.
E203-renews-itself = het mandaat `{ $id }` verlengt zichzelf
    .remedy = Noem het mandaat dat het verlengt, of laat `renews` weg.
E203-reserve-below-base = de flexibele schil reikt tot { $up_to }, minder dan de omvang zonder haar
    .remedy = `up_to` is met de omvang van dezelfde categorie inbegrepen; verbeter de een of de ander.
E203-tally-of-nothing = deze opgave dekt geen enkele bijdrage
    .remedy = Noem de bijdragen die zij dekt.
E203-tally-without-category = een opgave van personen heeft een categorie nodig
    .remedy = Voeg `category` toe, "military" of "civilian".
E203-tally-without-outcome = een opgave van aanvragen heeft een uitkomst nodig
    .remedy = Voeg `outcome` toe, zoals "total" of "vpd".
E203-region-cycle = de regio `{ $id }` ligt binnen zichzelf
    .remedy = Haal de `parent` weg die de kring sluit.
E203-contrast = `{ $front }` is op `{ $back }` niet goed te lezen ({ $ground }): contrast { $has }, ten minste { $least } is nodig
    .remedy = Kies een van beide donkerder of lichter (WCAG 2.2, 1.4.3 en 1.4.11).

## Fouten van een rapport

E301 = er is geen cijfer `{ $path }`
    .title = De tekst noemt een cijfer dat niet bestaat
    .why = Elk getal in de tekst wordt berekend; wat niet te berekenen is, wordt niet gedrukt.
    .remedy = Verbeter het pad; `kader figures` toont de tabellen met hun rijen en kolommen.
E302 = `{ $path }` heeft geen vorm `{ $form }`
    .title = Het cijfer heeft die vorm niet
    .why = Een datum heeft geen telwoord, een tekst geen cijfers.
    .remedy = Gebruik een vorm die bij dit soort cijfer hoort, of geen.
E303 = deze invulplaats is niet welgevormd: { $reason }
    .title = Een invulplaats die niet welgevormd is
    .why = Wat bedoeld is, is niet te zeggen.
    .remedy = Zet een pad, en zo nodig een vorm, tussen accolades; een accolade zelf na een backslash.
E304 = een rapport kent geen { $construct }
    .title = Een vorm die rapporten niet kennen
    .why = Die kan op papier en op het web niet gelijk worden getoond, of zou opmaak binnenlaten.
    .remedy = Gebruik alinea's, lijsten, nadruk, verwijzingen, voetnoten en tussenkoppen.
E305 = het cijfer `{ $path }` is niet beschikbaar: { $reason }
    .title = Een cijfer is niet beschikbaar
    .why = Een rapport dat niet volledig kan zijn, wordt niet geschreven.
    .remedy = Leg vast wat ontbreekt, of maak een concept met `--draft`.
E306 = de paragraaf `{ $section }` heeft geen tekst
    .title = Een paragraaf heeft geen tekst
    .why = Een rapport dat niet volledig kan zijn, wordt niet geschreven.
    .remedy = Schrijf `narrative/{ $section }.md`, of zeg `without_text = true`.
E307 = de afkorting { $short } wordt nergens verklaard
    .title = Een afkorting wordt nergens verklaard
    .why = Lezers buiten het ministerie kennen haar niet.
    .remedy = Voeg haar toe aan abbreviations.csv.
W308 = “{ $typed }” is met de hand getypt; `{ $path }` geeft het
    .title = Een met de hand getypt getal
    .why = Het verandert niet mee met de feiten.
    .remedy = Zet in plaats daarvan het pad tussen accolades.
E401 = er is geen editie `{ $id }`
    .title = De editie bestaat niet
    .why = Een rapport wordt gemaakt van een editie: haar periode, indeling en tekst.
    .remedy = Noem er een die bestaat, of laat de naam weg.
E402 = een dossier heeft geen geschiedenis: het weet niet wat op { $known_at } bekend was
    .title = De bron heeft geen geschiedenis
    .why = Een dossier is een toestand; wat wanneer bekend was, staat in het log van een register.
    .remedy = Vraag het een registerbestand (`*.kader`), of laat `--known-at` weg.
E403 = er is geen tabel `{ $table }`
    .title = De tabel bestaat niet
    .why = `kader figures` berekent een vaste reeks tabellen.
    .remedy = Kies een van: { $tables }.
E404 = er is geen cijfer `{ $path }`
    .title = Het cijfer bestaat niet
    .why = Een cijfer heet naar tabel, rij en kolom.
    .remedy = `kader figures` toont de tabellen met hun rijen en kolommen.
E405 = de posten van `{ $contribution }` kunnen geen { $count } { $category ->
        [military] militaire
       *[civilian] civiele
    } uitzendingen dragen tussen { $from } en { $until }: zij dragen er { $least } tot { $most }
    .title = Posten en uitzendduur kunnen de opgave niet dragen
    .why = Gereconstrueerde gegevens tellen op tot wat is gepubliceerd, of zij misleiden.
    .remedy = Verbeter posten of uitzendduur, of laat de opgave staan (`deployments = "none"`).

## Vergissingen in TOML

toml-day = een datum is jaar, maand en dag, zoals 2023-04-30
toml-unclosed-text = deze tekst begint met een aanhalingsteken dat niet op dezelfde regel wordt gesloten
toml-unquoted = tekst staat tussen dubbele aanhalingstekens: "{ $found }"
toml-curly = tekst staat tussen rechte aanhalingstekens ("), geen gekrulde
toml-no-value = hier ontbreekt een waarde
toml-zero = een getal begint niet met een nul; tekst van cijfers, zoals een telefoonnummer, staat tussen aanhalingstekens
toml-number = dit is geen getal
toml-comma = decimalen staan achter een punt, niet achter een komma
toml-boolean = ja is `true` en nee is `false`, met kleine letters
toml-array = hier mist de lijst een komma, of de `]` die haar sluit
toml-inline = hier mist de tabel een komma, of de accolade die haar sluit
toml-heading = deze kop is niet gesloten; `[naam]` en `[[naam]]` hebben ervoor en erachter evenveel haken
toml-equals = hier horen een `=` en een waarde te staan
toml-duplicate = `{ $found }` staat hier voor de tweede keer
toml-key = een veldnaam heeft alleen letters zonder accenten, cijfers, `-` en `_`
toml-escape = een backslash leidt een bijzonder teken in; schrijf \\ voor de backslash zelf
toml-rest = hier hoort de regel te eindigen
toml-depth = lijsten en tabellen zijn te diep in elkaar gezet
toml-conflict = hier ontmoeten twee versies van het bestand elkaar die Git niet kon samenvoegen; behoud er een
toml-other = de lezer zegt (in het Engels) “{ $words }”

## Raad

remedy-did-you-mean = bedoelde u “{ $word }”?
remedy-token = `docs/web.md` noemt de kleuren en tokens die een thema kan zetten.
remedy-one-of = kies een van: { $words }
remedy-one-table = schrijf één tabel, met enkele haken
remedy-period = schrijf { "{" } from = 2023-01-01, until = 2023-12-31 { "}" }
remedy-vague-count = schrijf een getal, of de woorden van de bron met wat zij toelaten: { "{" } words = "circa vijf", least = 4, most = 6 { "}" }
remedy-vague-day = schrijf een dag zoals 2023-04-30, of de woorden van de bron met wat zij toelaten: { "{" } words = "medio april", earliest = 2023-04-11, latest = 2023-04-20 { "}" }
remedy-no-quotes = laat de aanhalingstekens weg
remedy-id = schrijf `{ $id }`
remedy-record = noem een record als soort/kenmerk: `mission/unifil`
remedy-begin = schrijf een dag zoals 2023-04-30, of "unknown" waar geen bron het zegt
remedy-end = schrijf een dag zoals 2023-04-30, "indefinite" waar er geen einde is, of "unknown" waar geen bron het zegt
remedy-leave-out = laat het weg
remedy-brackets = schrijf `[[{ $key }]]`, met twee haken

## Soorten gegevens

kind-mission = missie
kind-legal-basis = rechtsbasis
kind-mandate = mandaat
kind-contribution = bijdrage
kind-framework = nationaal kader
kind-post = functie
kind-tally = opgave
kind-event = ontwikkeling
kind-decision = besluit
kind-paper = stuk
kind-commitment = toezegging
kind-funding = financiële bijdrage
kind-objective = doelstelling
kind-assessment = beoordeling
kind-evaluation = evaluatie
kind-request = bijstandsaanvraag
kind-parameter = parameter
kind-abbreviation = afkorting
kind-region = regio
kind-edition = editie
kind-section = paragraaf
kind-row = bijlageregel
kind-waiver = ontheffing
kind-deployment = uitzending

## Woorden van tabellen

total = Totaal
unavailable = n.b.
indefinite = Onbepaald
unknown = Onbekend
ongoing = Doorlopend

## Redenen waarom een cijfer niet beschikbaar is

reason-vague-tally = de opgave { $tally } is als schatting gepubliceerd
reason-no-records = er zijn geen gegevens en er is geen gepubliceerde opgave
reason-framework-uncertain = het is niet te zeggen of het kader { $framework } gold
reason-part-missing = een deel ervan is niet beschikbaar: { $path }
reason-end-unknown = geen bron zegt tot wanneer
reason-no-legal-basis = er is geen rechtsbasis vastgelegd

## Opmerkingen onder tabellen

note-without-records = Niet of niet geheel in deze tabel, omdat niet elke uitzending is vastgelegd: { $rows }.
xlsx-about = Toelichting
xlsx-hatched = Gearceerde cellen rusten geheel of deels op gereconstrueerde uitzendingen.
xlsx-receipt = Gemaakt met kader { $version } uit editie { $edition }, periode { $period }; SHA-256 van de invoer: { $sha256 }
note-reconstructed = Cijfers in deze tabel zijn geheel of deels geteld uit gereconstrueerde uitzendingen.
table-empty = (geen rijen)

## Telregels

rule-deployed = uitzendingen met ten minste één dag in de periode, elk één keer; twee uitzendingen van één persoon tellen twee keer, een verlengde uitzending één keer, en een die nog loopt telt op elke latere dag mee; waar geen gegevens zijn, tellen gepubliceerde opgaven over precies deze bijdragen en deze periode
rule-deployed-total = militair plus civiel en politie
rule-framework = de hoogste vastgestelde omvang die op enige dag van de periode gold, opgeteld over de bijdragen; de flexibele schil telt niet mee
rule-temporary = de hoogste som van tijdelijke ophogingen die op enige dag van de periode gold, opgeteld over de bijdragen
rule-framework-total = omvang en tijdelijke ophogingen, opgeteld over de rijen
rule-total = opgeteld over de rijen
rule-legal-basis = de rechtsbases die op de dag gelden
rule-mandate = het mandaat dat op de dag van kracht is
rule-framework-until = het einde van het kader dat op de dag geldt, met wat het zonder onderbreking verlengt; anders dat van het laatste kader van de periode vóór de dag
rule-headcount = personen op post op de dag; wie nog geen laatste dag heeft, telt als aanwezig
rule-peak = het hoogste aantal personen op post op enige dag van de periode, en de eerste dag daarvan
rule-person-days = dagen op post in de periode, elke persoon op elke dag geteld
rule-framework-use = personen op post tegenover het kader dat gold, dag voor dag: omvang, tijdelijke ophogingen en de flexibele schil waar die is ingezet
rule-requests = aanvragen die in de periode of het jaar zijn ingediend, ook als zij later zijn uitgevoerd; waar geen gegevens zijn, telt wat voor precies deze periode is gepubliceerd
rule-expiries = wat vanaf de dag binnen de termijn afloopt; een vaag einde zodra het een van die dagen kan zijn
rule-differences = wat is gepubliceerd, opgegeven of elders staat naast wat is berekend of aangenomen
rule-published = zoals de editie is gepubliceerd
rule-adopted = de waarde van het gegeven, zoals aangenomen

## Woorden van `why`

why-rule = geteld als
why-blank = (leeg: er is hier niet zo'n cijfer)
why-reconstructed = er doen gereconstrueerde gegevens aan mee
why-figures = opgebouwd uit deze cijfers
why-records = { $count ->
    [one] { $count } gegeven
   *[other] { $count } gegevens
}
why-source = bron

## Kolomkoppen

column-group = Groep
column-mission = Missie
column-framework-military = Kader militair
column-framework-military-temporary = Tijdelijke ophoging
column-framework-civilian = Kader civiel
column-deployed-military = Ingezet militair
column-deployed-civilian = Ingezet civiel
column-deployed-total = Ingezet totaal
column-footnotes = Voetnoten
column-location = Locatie
column-contribution = Inzet
column-title = Benaming
column-from = Vanaf
column-date = Datum
column-legal-basis = Rechtsbasis
column-mandate-until = Mandaat tot en met
column-framework-until = Nationaal kader tot en met
column-mandate-instrument = Instrument
column-day = Dag
column-month = Maand
column-military = Militair
column-civilian = Civiel
column-total = Totaal
column-military-day = Dag
column-civilian-day = Dag
column-total-day = Dag
column-category = Categorie
column-limit = Kader
column-peak = Piek
column-days-above = Dagen erboven
column-longest-from = Langst van
column-longest-until = tot en met
column-days-without-limit = Dagen zonder kader
column-used-percent = Benut (%)
column-submitted = Ingediend
column-vpd = VPD
column-pmsc = Particulier
column-pmsc-cost = wegens kosten
column-refused = Afgewezen
column-withdrawn = Ingetrokken
column-open = Onbeslist
column-until = Tot en met
column-days-left = Dagen te gaan
column-kind = Soort
column-id = Gegeven
column-what = Wat
column-region = Regio
column-limit-military = Kader militair
column-limit-civilian = Kader civiel
column-figure = Cijfer
column-published = Gepubliceerd
column-computed = Berekend of aangenomen
column-source = Bron

## Woorden van de opdrachtregel

word-error = fout
word-warning = waarschuwing
word-info = mededeling
word-evidence = gegeven
word-certainty = oordeel
certainty-contradicts = de gegevens spreken elkaar tegen
certainty-differs = dit verschilt
certainty-unconfirmed = dit is niet te bevestigen
word-remedy = raad
at-field = veld `{ $field }`
diagnostics-summary = { $errors ->
    [one] { $errors } fout
   *[other] { $errors } fouten
}, { $warnings ->
    [one] { $warnings } waarschuwing
   *[other] { $warnings } waarschuwingen
}. `kader explain CODE` vertelt meer.
cannot-write = `{ $file }` kan niet worden geschreven: { $reason }
unknown-code = er is geen code `{ $code }`

help-about = Register en rapportage van de bijdragen van een land aan internationale missies.
help-after = Begin met `kader init mijn-dossier`, of bekijk het voorbeeld:
    {"  "}kader report examples/jvom-2023
help-heading-commands = Opdrachten
help-heading-usage = Gebruik
help-heading-options = Opties
help-heading-arguments = Argumenten
help-arg-help = Toon deze hulp.
help-arg-version = Toon de versie.
help-arg-lang = Taal van meldingen en koppen; data blijven gelijk.
help-arg-source = Een map met een dossier, een registerbestand (`*.kader`) of een register op een server (`postgres://…`).
help-arg-edition = De editie; zonder opgave die waarvan de periode het laatst eindigt.
help-arg-known-at = Zoals het register op dit tijdstip bekend was: een tijd, een dag of het nummer van een inschrijving; een dossier heeft geen geschiedenis.
help-arg-format = De vorm van het resultaat.
help-arg-out = Waar het wordt geschreven, in plaats van op het scherm.
help-figures = Bereken een tabel met cijfers.
help-figures-after = Voorbeelden:
    {"  "}kader figures examples/jvom-2023 annex2
    {"  "}kader figures examples/jvom-2023 annex1 --as-published --format csv
    {"  "}kader figures examples/jvom-2023 headcount --by month
    {"  "}kader figures examples/jvom-2023 expiries --on 2023-04-30 --horizon 365
help-figures-arg-table = annex1, annex2, headcount, peak, person-days, framework-use, requests, expiries, on-post, differences of changes.
help-figures-arg-from = Eerste dag van een andere periode dan die van de editie.
help-figures-arg-until = Laatste dag van die periode; telt mee.
help-figures-arg-on = Dag waarop gevraagd wordt wat geldt; zonder opgave de laatste van de periode.
help-figures-arg-horizon = Hoeveel dagen vooruit naar wat afloopt wordt gekeken.
help-figures-arg-by = Bezetting per dag, of de hoogste van elke maand.
help-figures-arg-as-published = Zoals de editie is gepubliceerd, niet zoals berekend.
help-why = Toon de gegevens, bronnen en telregel achter één cijfer.
help-why-after = Voorbeelden:
    {"  "}kader why examples/jvom-2023 annex2/untso/deployed.military
    {"  "}kader why examples/jvom-2023 mandate/unifil-2650/until
help-why-arg-figure = Het pad van het cijfer: tabel/rij/kolom, of soort/id/veld van een gegeven.
help-explain = Leg een foutcode uit, of noem ze alle.
help-explain-after = Voorbeeld:
    {"  "}kader explain E202
help-explain-arg-code = De code; zonder code worden ze alle genoemd.

## Woorden van `generate`

generate-without-count = { $contribution }: geen exacte opgave van { $category ->
    [military] militaire
   *[civilian] civiele
} uitzendingen van deze bijdragen alleen; er zijn er dus geen gemaakt.
generate-records-done = { $made ->
    [one] { $made } uitzending is
   *[other] { $made } uitzendingen zijn
} gereconstrueerd met zaad { $seed }, { $kept } vastgelegde zijn behouden: `{ $file }`.
generate-register-done = { $count ->
    [one] { $count } uitzending is
   *[other] { $count } uitzendingen zijn
} verzonnen met zaad { $seed }: `{ $folder }`.
generate-not-empty = `{ $folder }` is geen lege map; er is niets geschreven

help-generate = Maak gegevens: achter gepubliceerde aantallen, of een heel register om mee te meten.
help-generate-after = Voorbeelden:
    {"  "}kader generate records examples/jvom-2023
    {"  "}kader generate register --deployments 10000 --out verzonnen
help-generate-records = Reconstrueer uitzendingen uit functies, uitzendduur en gepubliceerde aantallen.
help-generate-records-after = Voor elke bijdrage met `deployments = "reconstructed"` komen er zoveel uitzendingen dat de opgave
    eruit komt, elk als gereconstrueerd gemerkt. Wat eerder is gereconstrueerd wordt vervangen, wat
    is vastgelegd blijft. Hetzelfde zaad geeft dezelfde uitzendingen. Voorbeeld:
    {"  "}kader generate records examples/jvom-2023 --seed 7 --out deployments.csv
help-generate-records-arg-out = Het bestand om te schrijven, of de map voor `deployments.csv`; anders de bron zelf.
help-generate-records-arg-seed = Het getal waaruit het toeval wordt getrokken.
help-generate-register = Verzin een register met veel uitzendingen, om mee te meten.
help-generate-register-after = Het heeft 600 bijdragen in 120 missies van 1990 tot en met 2025; alles is verzonnen. Voorbeeld:
    {"  "}kader generate register --deployments 1000000 --seed 7 --out verzonnen
help-generate-register-arg-deployments = Hoeveel uitzendingen.
help-generate-register-arg-seed = Het getal waaruit het toeval wordt getrokken.
help-generate-register-arg-out = De map om het in te schrijven, nieuw of leeg.

## Woorden van rapporten

placeholder-empty = er staat niets tussen de accolades
placeholder-path = een pad bestaat uit delen met schuine strepen ertussen, zoals annex2/untso/deployed.military
placeholder-open = de accolade wordt niet gesloten
construct-line-break = harde regelafbreking
construct-code = code
construct-html = HTML
construct-math = formules
construct-rule = scheidingslijn
construct-task = takenlijst
construct-image = afbeeldingen in de tekst
construct-link = verwijzing anders dan https of mailto
construct-other = zo'n vorm
construct-in-footnote = andere vorm dan een alinea in een voetnoot
construct-lone-footnote = voetnoot waarnaar niets verwijst
construct-lone-mark = voetnootteken zonder voetnoot
reason-blank = er is hier niet zo'n cijfer
reason-value-unknown = geen bron vertelt het
reason-paper-undated = van het stuk is geen datum vastgelegd
reason-paper-untitled = van het stuk is geen titel vastgelegd
reason-restricted = het gegeven mag niet worden gepubliceerd
reason-mandate-unknown = de missie loopt door, maar geen bron laat zien op welk mandaat
report-annex = Bijlage { $number }
report-see-chapter = hoofdstuk { $number }
report-see-section = paragraaf { $number }
report-see-title = “{ $title }”
report-period = { $from } – { $until }
report-draft = Concept. Wat ontbreekt is in de tekst aangegeven.
report-reconstructed = Een deel van de uitzendingen is gereconstrueerd uit functies, uitzendduur en gepubliceerde aantallen. Cijfers en figuren waarin zij meetellen, zijn als gereconstrueerd gemerkt.
report-contents = Inhoud
report-page = Pagina
report-of = van
report-notes = Noten
report-note = Noot
report-table = Tabel
report-drawing = Figuur
report-show-data = Toon de cijfers
report-word-reconstructed = gereconstrueerd
report-colophon = Colofon
report-back = Terug naar de tekst
report-skip = Naar de tekst
report-receipt-producer = Gemaakt met
report-receipt-input = Invoer (SHA-256)
report-receipt-known-at = Zoals bekend op
report-receipt-valid-on = Stand op
report-receipt-parameters = Instellingen
report-known-at-dossier = een dossier, zonder geschiedenis
report-edition = editie { $id }
report-as-on = Stand op { $day }.
report-column-frameworks = Nationale kaders
report-column-deployed = Ingezet personeel
report-table-reconstructed = Gemerkte cijfers zijn geteld uit gereconstrueerde uitzendingen; de andere zijn gepubliceerde opgaven.
column-civilian-police = Civiel, politie
report-expiries = Wat afloopt binnen { $days } dagen na { $day }
report-differences = Waar gepubliceerde en berekende gegevens of bronnen onderling verschillen
facts-caption = { $mission } in het kort
facts-column-what = Gegeven
facts-column-value = Stand op de laatste dag van de periode
facts-lead = Leiding
facts-mandate = Internationaal mandaat
facts-until = {", tot en met "}
facts-indefinite = {", zonder einddatum"}
facts-no-mandate = geen mandaat meer van kracht
facts-framework-until = Nationaal kader tot en met
facts-limit = Omvang van het kader
facts-military = { $count ->
    [one] {" militair"}
   *[other] {" militairen"}
}
facts-temporary = { $count ->
    [one] {" tijdelijk extra"}
   *[other] {" tijdelijk extra"}
}
facts-civilian = { $count ->
    [one] {" burger of politiefunctionaris"}
   *[other] {" burgers en politiefunctionarissen"}
}
facts-deployed = Ingezet in de periode
facts-peak = Hoogste bezetting
facts-peak-since = {" vanaf "}{ $day }

## De opdracht `report`

report-format-later = de vorm { $format } komt in een latere versie; kies pdf, html of data
report-incomplete = het rapport is niet geschreven, omdat het niet volledig is; `--draft` maakt een concept waarin is gemerkt wat ontbreekt
help-report = Maak het volledige rapport van een editie.
help-report-after = Voorbeelden:
    {"  "}kader report examples/jvom-2023
    {"  "}kader report examples/jvom-2023 --out rapport --format pdf,html,data
    {"  "}kader report mijn-dossier --draft
help-report-arg-draft = Schrijf ook een onvolledig rapport, met de leemten gemerkt.
help-report-arg-out = De map waarin het rapport komt.
help-report-arg-format = De vormen, met komma's ertussen.

## De opdracht `cite`

explain-breaking = overtreedt de regel
explain-clean = voldoet eraan
cannot-read = `{ $file }` kan niet worden gelezen: { $reason }
cite-nothing = Er is geen verwijzing gevonden.
help-cite = Lees verwijzingen naar Kamerstukken, resoluties en andere bronnen, en beoordeel ze.
help-cite-after = Voorbeelden:
    {"  "}kader cite "Kamerstuk 29 521, nr. 446"
    {"  "}kader cite --file rapport.txt --format json
    {"  "}pdftotext rapport.pdf - | kader cite -
help-cite-arg-text = De tekst; `-` leest van de standaardinvoer.
help-cite-arg-file = Een tekstbestand.
help-cite-arg-catalogue = Een eigen lijst van dossiers en stukken (CSV), naast die van Kader; kan vaker.
help-arg-fail-on = Vanaf welke ernst de uitgang 1 is.

## De opdracht `check`

check-summary = { $errors ->
    [one] { $errors } fout
   *[other] { $errors } fouten
}, { $warnings ->
    [one] { $warnings } waarschuwing
   *[other] { $warnings } waarschuwingen
} en { $infos ->
    [one] { $infos } mededeling
   *[other] { $infos } mededelingen
} op { $on }. `kader explain CODE` vertelt meer.
check-waived = { $count ->
    [one] Eén bevinding is met een ontheffing gelaten.
   *[other] { $count } bevindingen zijn met een ontheffing gelaten.
}
unknown-rule = er is geen regel `{ $rule }`
unknown-rule-remedy = Noem een regel bij code (M101), naam (mandate-expired) of de letter van haar familie (M); `kader explain` noemt ze alle.
help-check = Controleer een register en zijn rapport: wat er mis is, en wat er aankomt.
help-check-after = Voorbeelden:
    {"  "}kader check examples/jvom-2023 --on 2023-04-30
    {"  "}kader check mijn-dossier --horizon 365 --fail-on warning
    {"  "}kader check mijn-dossier --select M,K --ignore K107 --format sarif
help-check-arg-on = De dag waarop gecontroleerd wordt; zonder opgave vandaag.
help-check-arg-horizon = Hoeveel dagen vooruit naar wat afloopt wordt gekeken.
help-arg-select = Alleen deze regels: codes, namen of de letter van een familie, met komma's ertussen.
help-arg-ignore = Deze regels niet.
rule-severity = ernst
rule-sources = grondslag
rule-breaking = Voorbeeld dat de regel overtreedt
rule-said = Wat er dan gezegd wordt

## De opdrachten `review` en `statements`

at-page = blz. { $number }
at-paragraph = alinea { $number }
review-example = voorbeeld.txt
review-nothing-read = In `{ $file }` is geen uitspraak over een missie herkend; dat er niets gevonden is, zegt dus niets over de juistheid ervan.
review-summary = { $errors ->
    [one] { $errors } fout
   *[other] { $errors } fouten
}, { $warnings ->
    [one] { $warnings } waarschuwing
   *[other] { $warnings } waarschuwingen
} en { $infos ->
    [one] { $infos } mededeling
   *[other] { $infos } mededelingen
}. Gelezen: { $statements ->
    [one] { $statements } uitspraak
   *[other] { $statements } uitspraken
} over { $missions ->
    [one] { $missions } missie
   *[other] { $missions } missies
} (`kader statements` toont ze). `kader explain CODE` vertelt meer.
statements-summary = { $statements ->
    [one] { $statements } uitspraak gelezen.
   *[other] { $statements } uitspraken gelezen.
}
help-arg-document = Een PDF, DOCX, ODT of tekst; `-` leest van de standaardinvoer.
help-review = Lees een rapport, brief of concept terug: waar het zichzelf tegenspreekt, of van een register afwijkt.
help-review-after = Voorbeelden:
    {"  "}kader review rapport.pdf
    {"  "}kader review concept.docx --against examples/jvom-2023
    {"  "}kader review brief.odt --ignore T112 --format sarif
help-review-arg-against = Vergelijk ook met deze bron: een map met een dossier, een registerbestand (`*.kader`) of een register op een server (`postgres://…`).
help-statements = Toon wat er uit een document is begrepen: van welke missie het wat zegt, en waar.
help-statements-after = Voorbeelden:
    {"  "}kader statements rapport.pdf
    {"  "}kader statements brief.docx --format json
help-statements-arg-against = Neem ook de namen van missies uit deze bron: een map met een dossier, een registerbestand (`*.kader`) of een register op een server (`postgres://…`).

## De opdrachten over een register met geschiedenis

no-actor = `{ $name }` is geen naam voor wie dit doet; geef die met `--as`: kleine letters, cijfers, `.`, `_` en `-`
conflict-field = { $field }: nu { $theirs }, volgens deze wijziging { $ours }
conflict-nothing = niets
bad-moment = `{ $words }` is geen tijdstip: geef een tijd in UTC (`2026-11-25T10:30:00Z`), een dag (`2026-11-25`) of het nummer van een inschrijving
import-into = `{ $file }` is geen register: gegevens gaan in een bestand dat op `.kader` eindigt, of naar een server (`postgres://…`)
    .remedy = Eerst waaruit, dan waarin: `kader import mijn-dossier register.kader`.
import-rows-into-nothing = er is nog geen register om rijen in op te nemen
    .remedy = Maak het eerst van een dossier: `kader import mijn-dossier register.kader`; `kader init mijn-dossier` maakt een klein dossier.
import-question = Doorvoeren? [j/N]
import-yes = j ja y yes
import-not-done = Er is niets veranderd. Met `--yes` wordt het doorgevoerd.
import-founded = { $file } is aangelegd met alles erin, als nr. { $position } (hash { $hash }).
import-done = Opgenomen in { $file } als nr. { $position } (hash { $hash }). `kader undo { $file } { $position }` draait alles in één keer terug.
import-proposed = Voorgesteld in { $file } als nr. { $position } (hash { $hash }). Het gaat in als een ander het goedkeurt: `kader approve { $file } { $position }`.
approve-done = Nr. { $number } is goedgekeurd en ingegaan als nr. { $position } (hash { $hash }).
return-done = Nr. { $number } is teruggegeven (nr. { $position }).
withdraw-done = Nr. { $number } is ingetrokken (nr. { $position }).
undo-done = Wat nr. { $number } veranderde, is teruggedraaid of daartoe voorgesteld als nr. { $position } (hash { $hash }).
undo-nothing = nr. { $number } veranderde niets dat nog terug te draaien is
since-for-changes = `--since` is voor de tabel `changes`
    .remedy = vraag `kader figures BRON changes --since TIJD`
undo-founding = de oprichting van een register is niet terug te draaien
verify-dossier = Het dossier is heel (SHA-256 { $sha256 }); geschiedenis heeft het niet.
verify-done = { $file } is heel: { $entries ->
    [one] { $entries } inschrijving
   *[other] { $entries } inschrijvingen
}, { $rows ->
    [one] { $rows } rij met een uitzending
   *[other] { $rows } rijen met uitzendingen
}; de laatste hash is { $hash }.
backup-done = Reservekopie { $file } is gemaakt en nagekeken: { $entries } inschrijvingen; de laatste hash is { $hash }.
restore-done = { $file } is teruggezet: { $entries } inschrijvingen; de laatste hash is { $hash }.
log-founded = opgericht
log-recorded = opgenomen
log-proposed = voorgesteld
log-approved = goedgekeurd: nr.
log-returned = teruggegeven: nr.
log-withdrawn = ingetrokken: nr.
log-changes = { $records ->
    [one] { $records } gegeven
   *[other] { $records } gegevens
}, { $deployments ->
    [one] { $deployments } uitzending
   *[other] { $deployments } uitzendingen
}
log-state-open = wacht op goedkeuring
log-state-approved = goedgekeurd
log-state-returned = teruggegeven
log-state-withdrawn = ingetrokken
log-state-revised = herzien
log-nothing = Er wacht niets op een besluit.
column-record = gegeven
column-change = wijziging
column-field = veld
column-before = was
column-after = wordt
column-entries = inschrijvingen
changes-about = Wat bekend werd na inschrijving { $since } tot en met { $until }; hash { $hash }.
help-arg-register = Een registerbestand (`*.kader`) of een register op een server (`postgres://gebruiker@host/database`).
help-arg-actor = Wie dit doet: een naam uit kleine letters, cijfers, `.`, `_` en `-`; zonder opgave `KADER_ACTOR`, anders de gebruiker van deze machine, anders `local`.
help-arg-role = In welke rol.
help-arg-number = Het nummer van de inschrijving; `kader log` noemt ze.
help-arg-reason = Waarom.
help-import = Neem een dossier of rijen (CSV, XLSX, ODS) op in een register: eerst een overzicht van wat er verandert, dan alles of niets.
help-import-after = Voorbeelden:
    {"  "}kader import examples/jvom-2023 register.kader
    {"  "}kader import uitzendingen.xlsx register.kader --dry-run
    {"  "}kader import functies.csv register.kader --rows posts --yes --reason "rotatie voorjaar"
help-import-arg-from = Een map met een dossier, een register, of rijen in CSV, XLSX of ODS.
help-import-arg-into = Het register: een bestand (`*.kader`) of een adres (`postgres://…`); is het er nog niet, dan wordt het opgericht.
help-import-arg-dry-run = Toon alleen wat er zou veranderen.
help-import-arg-yes = Voer het door zonder te vragen.
help-import-arg-paper = Het stuk waarop het berust, bij id.
help-import-arg-revises = Het teruggegeven voorstel dat hiermee wordt herzien.
help-import-arg-rows = Wat de rijen zijn; zonder opgave blijkt het uit de kop.
help-import-arg-sheet = Het werkblad dat gelezen wordt.
help-import-arg-mapping = Een bestand dat zegt welke kolom welk veld is.
help-import-arg-save-mapping = Bewaar in dit bestand welke kolom welk veld bleek, voor de volgende keer.
help-import-arg-complete = Het bestand bevat alle gegevens van zijn soort: wat er niet in staat, wordt ingetrokken.
help-import-arg-four-eyes = Richt het register zo op dat een wijziging pas ingaat als een ander haar goedkeurt.
help-log = Toon het log van een register: wie wat wanneer veranderde, en waarom.
help-log-after = Voorbeelden:
    {"  "}kader log register.kader
    {"  "}kader log register.kader --open --format json
help-log-arg-open = Alleen wat op een besluit wacht.
help-approve = Keur een voorstel van een ander goed; daarmee gaat het in.
help-approve-after = Voorbeeld:
    {"  "}kader approve register.kader 12 --as m.bakker
help-return = Geef een voorstel terug aan wie het deed, met een reden.
help-return-after = Voorbeeld:
    {"  "}kader return register.kader 12 --reason "de bron ontbreekt"
help-withdraw = Trek een eigen voorstel in.
help-withdraw-after = Voorbeeld:
    {"  "}kader withdraw register.kader 12
help-undo = Draai terug wat een inschrijving veranderde, met een nieuwe; er wordt niets overschreven.
help-undo-after = Voorbeeld:
    {"  "}kader undo register.kader 12 --reason "verkeerd bestand"
help-verify = Kijk na of een register heel is: de keten van hashes, elk gegeven, elke verwijzing.
help-verify-after = Voorbeeld:
    {"  "}kader verify register.kader
help-backup = Maak een reservekopie van een register, ook terwijl erin gewerkt wordt, en kijk haar na.
help-backup-after = Voorbeeld:
    {"  "}kader backup register.kader kopie.kader
help-backup-arg-to = Het bestand voor de kopie; het mag er nog niet zijn.
help-restore = Zet een reservekopie terug; zij wordt eerst nagekeken.
help-restore-after = Voorbeeld:
    {"  "}kader restore kopie.kader register.kader
help-restore-arg-backup = De reservekopie.
help-restore-arg-to = Waar het register moet staan.
help-restore-arg-force = Vervang een register dat er al staat.
help-figures-arg-since = Voor `changes`: sinds dit tijdstip, tot dat van `--known-at` of tot nu.

## Waaruit gegevens bestaan

table-identity = register
table-place = locatie
table-lead = leiding
table-relation = verband met een andere missie
table-mandate-part = deelmandaat of deelperiode
table-suspension = opschorting
table-widening = uitbreiding
table-ceiling = personeelsplafond
table-reservation = voorbehoud
table-temporary = tijdelijke ophoging
table-reserve = flexibele schil
table-reserve-call = beroep op de flexibele schil
table-tour-length = uitzendduur
table-condition = voorwaarde
table-scenario = scenario
table-mandates-annex = bijlage van mandaten
table-mandates-group = groep in de bijlage van mandaten
table-mandates-row = regel in de bijlage van mandaten
table-published-mandate = mandaat zoals gepubliceerd
table-personnel-annex = bijlage van personeel
table-personnel-group = groep in de bijlage van personeel
table-personnel-row = regel in de bijlage van personeel
table-published-personnel = personeel zoals gepubliceerd
table-annex-footnote = voetnoot bij een bijlage
table-period = periode
table-vague-day = datum bij benadering
table-vague-number = getal bij benadering
table-translations = woorden per taal
table-attestation = opgave van een andere bron
table-annex-column = kolom van de bijlage van mandaten
table-article100 = artikel 100
table-begin = eerste dag
table-category = categorie
table-commitment-state = stand van een toezegging
table-contribution-kind = soort bijdrage
table-contribution-state = stand van een bijdrage
table-decision-kind = soort besluit
table-deployment-records = gegevens van uitzendingen
table-end = laatste dag
table-evaluation-state = stand van een evaluatie
table-event-kind = soort ontwikkeling
table-include = getoond naast de tekst
table-judgement = oordeel
table-language = taal
table-lead-kind = soort leiding
table-legal-basis-kind = soort rechtsbasis
table-main-task = hoofdtaak
table-measure = wat is geteld
table-moment = datum, precies of bij benadering
table-outcome = uitkomst van aanvragen
table-paper-kind = soort stuk
table-post-sort = functie of eenheid
table-private-ground = grond voor een particulier bedrijf
table-protection = wie beschermt
table-quantity = waarde van een parameter
table-refusal-ground = grond voor afwijzing
table-relation-kind = soort verband
table-reported = waar het wordt verantwoord
table-request-state = stand van een aanvraag
table-said = elke waarde
table-section-kind = soort paragraaf
table-text = woorden
table-vague-count = aantal, precies of bij benadering
table-visibility = openbaarheid
table-withdrawal-ground = grond voor intrekking

## Woorden van tekeningen

chart-military = Militairen
chart-military-within = militairen
chart-civilian = Burgers en politie
chart-civilian-within = burgers en politie
chart-together = Samen
chart-none = geen
chart-and = { $before } en { $last }
chart-page = {" "}({ $page } van { $of })
chart-limit-military = { $number ->
    [one] Kader: { $count } militair
   *[other] Kader: { $count } militairen
}
chart-limit-civilian = { $number ->
    [one] Kader: { $count } burger of politiefunctionaris
   *[other] Kader: { $count } burgers en politie
}
chart-limit-together = Kader: { $count } in totaal
chart-limit = kader { $count }
chart-framework-capital = Kader
chart-temporary = tijdelijk { $count } extra
chart-plus-temporary = + { $count } tijdelijk
chart-no-limit = geen kader
chart-limit-unavailable = kader n.b.
chart-limit-mark = kader (tegelijk)
chart-temporary-mark = met tijdelijk extra
chart-peak = { $count } op { $date }
chart-most = max. { $count }
chart-period = Rapportageperiode { $from } – { $until }
chart-days = { $from } – { $until }
chart-seats = { $number ->
    [one] { $count } plaats
   *[other] { $count } plaatsen
}
chart-column-post = Functie
chart-column-seats = Plaatsen
chart-posts-title = { $contribution }: { $number ->
    [one] een functie door de tijd
   *[other] { $number } functies door de tijd
}
chart-posts-subtitle = Mensen op elke functie, dag na dag, naast het aantal plaatsen; elke grafiek heeft een eigen schaal
chart-source-posts = Bron: functies en uitzendingen in het register.
chart-day = stand op { $date }
chart-horizon = { $days } dagen vooruit: { $date }
chart-missing = geen gegevens
chart-hatched = gearceerd: gereconstrueerd
chart-no-days = Over dit tijdvak is niet per dag vastgelegd wie er op post was
chart-no-days-here = geen gegevens per dag
chart-no-rows = De bijlage van deze editie heeft geen rijen om te tonen
chart-published-only = { $number ->
    [one] geen gegevens per dag: alleen de opgave van { $count } uitgezonden persoon
   *[other] geen gegevens per dag: alleen de opgave van { $count } uitgezonden mensen
}
chart-mandate = mandaat
chart-framework = kader
chart-indefinite = onbepaald
chart-unknown = onbekend
chart-no-mandate = geen mandaat bekend in deze jaren
chart-no-framework = geen kader bekend in deze jaren
chart-continued = { $group } (vervolg)
chart-titled = { $name }, { $who }
chart-sent-military = { $number ->
    [one] { $count } militair
   *[other] { $count } militairen
}
chart-sent-civilian = { $number ->
    [one] { $count } burger of politiefunctionaris
   *[other] { $count } burgers en politie
}
chart-sent-unavailable = { $who }: n.b.
chart-counted = geteld uit uitzendingen
chart-published = gepubliceerde opgave
chart-counted-reconstructed = gearceerd: gereconstrueerd
chart-magnified = hieronder circa { $count }× vergroot
chart-column-limit-military = Kader militairen
chart-column-limit-civilian = Kader burgers en politie
chart-column-temporary = Tijdelijk extra
chart-column-basis = Hoe geteld
chart-column-first-on = Voor het eerst op
chart-column-when = Tijdvak

chart-month-spoken = Lijngrafiek van het aantal mensen op post van { $from } tot en met { $until }.
chart-timeline-spoken = { $number ->
    [one] Tijdlijn van { $count } regel van { $from } tot en met { $until }; stand op { $date }.
   *[other] Tijdlijn van { $count } rijen van { $from } tot en met { $until }; stand op { $date }.
}
chart-timeline-spoken-row = { $name }: mandaat { $mandate }; kader { $framework }; { $people }.
chart-sent-spoken = { $number ->
    [one] Staafdiagram van { $count } bijdrage.
   *[other] Staafdiagram van { $count } bijdragen, van groot naar klein.
}
chart-multiples-spoken = { $number ->
    [one] Lijngrafiek van { $count } missie van { $from } tot en met { $until }.
   *[other] { $count } lijngrafieken van missies van { $from } tot en met { $until }.
}
chart-multiples-spoken-peak = { $who } ten hoogste { $count } op { $date }
chart-requests-spoken = Aanvragen, { $name }.
chart-requests-spoken-part = { $name }: { $count }.
chart-spoken-row = { $name }: { $figures }.
chart-spoken-peak = { $who }: ten hoogste { $count }, voor het eerst op { $date }.
chart-spoken-limit = { $limit }, van { $from } tot en met { $until }.
chart-spoken-missing = { $who }: geen gegevens van { $from } tot en met { $until }.
chart-spoken-gaps = van sommige dagen geen gegevens
chart-spoken-until = tot en met { $date }
chart-spoken-expiring = tot en met { $date }, eindigt binnenkort
chart-detail-on = op { $date }
chart-detail-through = van { $from } tot en met { $until }
chart-detail-from = van { $date }
chart-detail-until = tot en met { $date }
chart-detail-expiring = tot en met { $date }, eindigt binnenkort
chart-detail-at-latest = uiterlijk { $date }
chart-detail-begin-unknown = begin onbekend
chart-detail-end = einde { $what }
chart-detail-together = { $count } samen
chart-detail-most = ten hoogste { $people }
chart-detail-limit-most = kader ten hoogste { $count }
chart-detail-missing = { $who }: geen gegevens

chart-month-title-day = Op { $day } waren de meeste mensen tegelijk op post: { $people }{ $scope }
chart-month-title-from = Vanaf { $day } waren de meeste mensen tegelijk op post: { $people }{ $scope }
chart-month-title-again = Op { $day } waren voor het eerst de meeste mensen tegelijk op post: { $people }{ $scope }
chart-month-title-throughout = Het hele tijdvak waren er elke dag evenveel mensen op post: { $people }{ $scope }
chart-month-title-nobody = In dit tijdvak was er niemand op post{ $scope }
chart-month-title-unknown = Hoeveel mensen er tegelijk op post waren, is over dit tijdvak niet vastgelegd
chart-scope-whole = {""}
chart-scope-recorded = , voor zover per dag vastgelegd
chart-scope-reconstructed = {" "}(reconstructie)
chart-scope-recorded-reconstructed = , voor zover er gegevens per dag zijn (reconstructie)
chart-month-subtitle = Mensen op post op elke dag, en hoeveel er volgens het nationale kader mochten zijn
chart-month-subtitle-months = Hoogste aantal mensen op post in elke maand, en hoeveel er volgens het nationale kader mochten zijn
chart-timeline-title = Binnen { $days } dagen na { $day } eindigen { $parts }, zonder dat een vervolg bekend is
chart-timeline-title-none-ending = Binnen { $days } dagen na { $day } is van geen geldend mandaat of kader een einde zonder vervolg bekend
chart-timeline-title-none-in-force = Op { $day } is geen mandaat of nationaal kader bekend dat gold
chart-timeline-mandates = { $number ->
    [one] { $ending } van { $of } geldend mandaat
   *[other] { $ending } van de { $of } geldende mandaten
}
chart-timeline-frameworks = { $number ->
    [one] { $ending } van { $of } geldend nationaal kader
   *[other] { $ending } van de { $of } geldende nationale kaders
}
chart-timeline-subtitle = Boven het mandaat, onder het nationale kader, daartussen de mensen op post; een gekartelde rand is een onbekende dag, wat vervaagt heeft geen einde
chart-sent-title = In dit tijdvak { $number ->
    [one] is { $people } mens
   *[other] zijn { $people } mensen
} uitgezonden
chart-sent-title-most = In dit tijdvak zijn { $people } mensen uitgezonden; de meesten, { $most }, bij { $row }
chart-sent-title-nobody = In dit tijdvak is niemand uitgezonden
chart-sent-title-unknown = { $number ->
    [one] Van één regel is niet bekend hoeveel mensen zijn uitgezonden
   *[other] Van { $rows } rijen is niet bekend hoeveel mensen zijn uitgezonden
}
chart-sent-subtitle = Uitgezonden mensen met ten minste één dag in het tijdvak, en hoeveel er volgens het nationale kader tegelijk mochten zijn; door rotatie zijn het er over het hele tijdvak vaak meer
chart-multiples-title-none = Van geen missie is per dag vastgelegd hoeveel mensen er op post waren
chart-multiples-title-shown-all = Van alle { $all } missies is te zien hoeveel mensen er elke dag op post waren (reconstructie)
chart-multiples-title-shown = Van { $known } van de { $all } missies is te zien hoeveel mensen er elke dag op post waren (reconstructie)
chart-multiples-title-within-all = Bij alle { $all } missies waren er nooit meer mensen op post dan het kader toeliet
chart-multiples-title-within = { $kept ->
    [0] Bij geen van de { $known } missies met gegevens per dag is te zeggen dat er nooit meer mensen waren dan het kader toeliet
   *[other] Bij { $within } van de { $known } missies met gegevens per dag waren er nooit meer mensen op post dan het kader toeliet
}
chart-multiples-title-one = { $kept ->
    [0] Van de ene missie met gegevens per dag is niet te zeggen dat er nooit meer mensen waren dan het kader toeliet
   *[other] Bij de ene missie met gegevens per dag waren er nooit meer mensen op post dan het kader toeliet
}
chart-multiples-subtitle = Mensen op post op elke dag tegen het nationale kader; elke grafiek heeft een eigen schaal
chart-submitted = Ingediend
chart-request-military = Militair team
chart-request-private = Particulier bedrijf
chart-request-on-cost = waarvan wegens de kosten
chart-request-refused = Geweigerd
chart-request-withdrawn = Ingetrokken
chart-request-open = Nog niet beslist
chart-untold = Afloop niet bekend
chart-by-year = Per jaar van indiening
chart-no-requests = Er zijn geen aanvragen en geen opgaven vastgelegd
chart-whole-period = Rapportageperiode
chart-requests-title = { $number ->
    [one] De ene aanvraag: { $military } met een militair team, { $private } met een particulier bedrijf
   *[other] Van de { $total } aanvragen { $military-number ->
        [one] ging er { $military }
       *[other] gingen er { $military }
    } naar een militair team en { $private } naar een particulier bedrijf
}
chart-requests-title-untold = Van de { $total } aanvragen { $military-number ->
    [one] ging er { $military }
   *[other] gingen er { $military }
} naar een militair team en { $private } naar een particulier bedrijf; van { $untold } is de afloop niet bekend
chart-requests-title-total = { $number ->
    [one] Er was { $total } aanvraag; wat ervan kwam is niet volledig bekend
   *[other] Er waren { $total } aanvragen; wat ervan kwam is niet volledig bekend
}
chart-requests-title-without-total = Hoeveel aanvragen er in totaal waren, is niet bekend
chart-requests-title-none = Er waren in dit tijdvak geen aanvragen
chart-requests-title-unknown = Over de aanvragen van dit tijdvak zijn geen gegevens vastgelegd
chart-requests-subtitle = Aanvragen voor bescherming van schepen, naar afloop, geteld op de dag van indiening

chart-source-headcount = Bron: uitzendingen en nationale kaders in het register.
chart-source-timeline = Bron: mandaten, nationale kaders en uitzendingen in het register.
chart-source-sent = Bron: uitzendingen en nationale kaders in het register
chart-source-tallies = ; gepubliceerde opgaven
chart-source-requests = Bron: aanvragen in het register
chart-source-requests-published = Bron: gepubliceerde opgaven
chart-limit-is-sum = De lijn van het kader is de som van die voor militairen en die voor burgers en politie; het een mag niet met het ander worden gevuld.
chart-rows-absent = Niet in deze grafiek, omdat er geen gegevens per dag zijn: { $rows }.
chart-rows-partly = Niet geheel in deze grafiek, omdat er niet van iedereen gegevens per dag zijn: { $rows }.
chart-all-reconstructed = Alle uitzendingen in deze figuur zijn gereconstrueerd uit functies, uitzendduur en gepubliceerde aantallen. Zij zeggen niets over wie er werkelijk waren of op welke dag.
chart-rows-reconstructed = Gereconstrueerd uit functies, uitzendduur en gepubliceerde aantallen, en dus geen vastgelegde dagen: { $rows }.
chart-rows-uncertain-limit = De lijn van het kader ontbreekt op dagen waarop niet te zeggen is of een kader gold: { $rows }.
chart-sent-reconstructed = Wat gearceerd is, is geteld uit uitzendingen die zijn gereconstrueerd uit functies, uitzendduur en gepubliceerde aantallen. Zij zeggen niets over wie er werkelijk waren of op welke dag.
chart-vague-ends = Niet op de dag bekend en getekend op de laatst mogelijke: { $ends }.
chart-vague-mandate = mandaat { $name } (“{ $words }”)
chart-vague-framework = kader { $name } (“{ $words }”)
chart-untold-remark = Wat geweigerd, ingetrokken of nog niet beslist is, kan onder “Afloop niet bekend” vallen.
chart-exceeds-remark = De opgaven per afloop zijn samen meer dan de opgave van het totaal; een van beide klopt niet.
chart-years-remark = De jaren zijn hele kalenderjaren, voor zover er aanvragen van zijn vastgelegd; de rapportageperiode kan over jaargrenzen heen lopen.

chart-map-people = { $number ->
    [one] { $count } mens
   *[other] { $count } mensen
}
chart-map-together = { $count } missies, { $people }
chart-map-together-short = { $count } missies, { $people } en n.b.
chart-map-more = { $number ->
    [one] en nog { $count } missie
   *[other] en nog { $count } missies
}
chart-map-unnamed = { $number ->
    [one] { $count } cirkel zonder naam: zie de tabel
   *[other] { $count } cirkels zonder naam: zie de tabel
}
chart-map-others-unavailable = van anderen n.b.
chart-map-hatched = gearceerd: geheel of deels gereconstrueerd
chart-map-unavailable = aantal niet beschikbaar
chart-map-nothing = Op deze dag was hier niemand op post
chart-map-column-place = Plaats
chart-map-column-reconstructed = Waarvan gereconstrueerd
chart-map-spoken = { $number ->
    [one] Kaart met { $count } missie op haar plaats.
   *[other] Kaart met { $count } missies op hun plaatsen.
}
chart-map-title = Op { $day } { $number ->
    [one] was { $people } mens
   *[other] waren { $people } mensen
} op post{ $where }{ $scope }
chart-map-title-region = { $region }: op { $day } { $number ->
    [one] was { $people } mens
   *[other] waren { $people } mensen
} op post{ $where }{ $scope }
chart-map-places = , op { $number ->
    [one] { $count } plaats
   *[other] { $count } plaatsen
}
chart-map-places-and-elsewhere = , op { $number ->
    [one] { $count } plaats
   *[other] { $count } plaatsen
} en elders
chart-map-title-nobody = Op { $day } was er niemand op post{ $scope }
chart-map-title-nobody-region = { $region }: op { $day } was er niemand op post{ $scope }
chart-map-title-unknown = Hoeveel mensen er op { $day } op post waren, is niet vastgelegd
chart-map-title-unknown-region = { $region }: hoeveel mensen er op { $day } op post waren, is niet vastgelegd
chart-map-subtitle = De oppervlakte van een cirkel is het aantal mensen op post; missies die elkaar zouden bedekken, delen een cirkel
chart-map-source = Bron: uitzendingen en plaatsen in het register. Land: Natural Earth; de kaart toont kusten en geen grenzen.
chart-map-short = Van deze missies is niet, of niet van iedereen, per dag vastgelegd wie er was: { $rows }.
chart-map-without-place = Niet op de kaart, omdat niet is vastgelegd waar het is: { $rows }.
chart-map-first-place = Van mensen in een missie met meer plaatsen is niet altijd vastgelegd op welke zij waren; zij staan dan bij de eerste: { $rows }.
chart-map-uncertain-place = Niet zeker is of deze missies op deze dag op deze plaats waren: { $rows }.

## Mappen, aanvullingen en manpagina's

io-not-found = niet gevonden
io-not-allowed = geen toegang
io-no-folder = dat is een bestand, geen map
io-full = de schijf is vol
io-other = { $words }
folder-foreign = `{ $dir }` wordt niet vervangen: `{ $file }` erin is geen deel van een dossier
folder-not-empty = `{ $dir }` is niet leeg, en niets erin wordt overschreven; noem een andere map, of maak deze leeg
init-done = Een klein dossier van { $files } bestanden staat in { $dir }. Het commentaar erin zegt wat wat is.
    Hierna:
    {"  "}kader figures { $dir } annex2
    {"  "}kader report { $dir } --out rapport
export-done = { $files ->
    [one] Eén bestand staat
   *[other] { $files } bestanden staan
} in { $dir }.
man-done = { $files ->
    [one] Eén pagina staat
   *[other] { $files } pagina's staan
} in { $dir }.
help-init = Maak een klein dossier om mee te beginnen.
help-init-after = Voorbeelden:
    {"  "}kader init mijn-dossier
    {"  "}kader init my-dossier --lang en
help-init-arg-dir = De map; zij wordt gemaakt, of is leeg.
help-export = Schrijf een bron als dossier, in zijn vaste vorm.
help-export-after = Voorbeelden:
    {"  "}kader export examples/jvom-2023 kopie
    {"  "}kader export mijn-dossier mijn-dossier --force
help-export-arg-dir = De map voor het dossier; zij wordt gemaakt, of is leeg.
help-export-arg-force = Vervang het dossier dat er staat; wat ernaast staat, zoals README.md, blijft.
help-completions = Toon de aanvullingen voor een shell.
help-completions-after = Voorbeeld:
    {"  "}kader completions bash > ~/.local/share/bash-completion/completions/kader
help-completions-arg-shell = bash, elvish, fish, powershell of zsh.
help-man = Toon de manpagina, of schrijf die van alle opdrachten.
help-man-after = Voorbeelden:
    {"  "}kader man | man -l -
    {"  "}kader man ~/.local/share/man/man1
help-man-arg-dir = De map voor de pagina's van alle opdrachten; zonder map wordt die van het programma getoond.

help-serve = Toont een bron in de browser.
help-serve-after = Voorbeeld:
    {"  "}kader serve examples/jvom-2023

    Alleen wat openbaar mag zijn is te zien. Stop met Ctrl-C.
help-arg-listen = Op welk adres van deze machine.
serve-ready = { $source } is te zien op { $address } (stop met Ctrl-C)
help-arg-theme = Map met een thema (`theme.toml`): kleuren, logo en lettertype.
serve-cannot = op { $address } is niet te luisteren: { $reason }
    .remedy = Kies een ander adres met `--listen`, zoals `127.0.0.1:8081`.

help-publish = Schrijft dezelfde pagina's als map, voor gekozen dagen.
help-publish-after = Voorbeeld:
    {"  "}kader publish examples/jvom-2023 site --on 2023-04-30

    De map werkt vanaf een schijf en op elke webserver. Alleen wat openbaar mag zijn, staat erin.
help-publish-arg-dir = De map voor de pagina's.
help-publish-arg-on = De dagen, met komma's ertussen; zonder: de dag die `kader serve` toont.
help-publish-arg-force = Vervang een map die eerder zo is geschreven.
publish-done = { $files } bestanden ({ $megabytes } MB) geschreven in { $dir }; begin bij `index.html`.
