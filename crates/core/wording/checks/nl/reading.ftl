### Regels over gelezen documenten (T). Houd gelijk met en/reading.ftl.

# Hoe het land zichzelf en het zijne noemt: aan deze woorden kent het lezen de eigen mensen.
reading-home = Nederland Nederlandse Nederlanders Koninkrijk
reading-document = het document
reading-says = “{ $words }”
reading-says-in = { $section }: “{ $words }”
reading-stated = { $predicate }: { $value } ({ $says })
reading-framework-military = de militaire grens van het nationaal kader
reading-framework-civilian = de civiele grens van het nationaal kader
reading-framework-temporary = de tijdelijke verhoging van het nationaal kader
reading-deployed-military = het aantal ingezette militairen
reading-deployed-civilian = het aantal ingezette burgers en politiemensen
reading-deployed-total = het totaal aantal ingezette mensen
reading-mandate-until = het einde van het mandaat
reading-framework-until = het einde van het nationaal kader
reading-contribution-from = het begin van de bijdrage
reading-contribution-until = het einde van de bijdrage
reading-requests = het aantal bijstandsaanvragen
reading-funding = het bedrag per jaar
T101 = de kolom telt niet op: er staat { $stands } bij { $row }, en de rest van de kolom vraagt { $sum }
    .title = Tabel telt niet op
    .why = Een totaal dat niet de som van zijn delen is, maakt elk cijfer van de tabel onzeker.
    .advice = Ga na welk van de getallen onjuist is en herstel het, ook waar de tekst het noemt.
T101-row = de regel { $row } telt niet op: er staat { $stands }, en de delen zijn samen { $sum }
T102 = { $subject }: { $predicate } is { $text } volgens de tekst en { $table } volgens de tabel
    .title = Tekst en tabel verschillen
    .why = De lezer kan niet weten welk van de twee getallen de Kamer is gemeld.
    .advice = Ga na welk getal juist is en neem het op beide plaatsen over.
T103 = { $subject }: { $what } is in de bijlage { $table }, terwijl de tekst een verlenging meldt tot { $text }
    .title = Bijlage niet bijgewerkt
    .why = Wie de bijlage leest, meent dat de missie of de bijdrage geen geldige grondslag meer heeft.
    .advice = Neem de verlenging en haar grondslag over in de bijlage.
T103-renewed = { $subject }: { $what } is in de bijlage { $table }, terwijl de tekst een latere verlenging meldt, op { $text }
T103-later = { $subject }: { $what } is in de bijlage { $table }, later dan de tekst meldt: { $text }
T103-instrument = { $subject }: de bijlage noemt { $table } als grondslag, de tekst { $text }
T104 = { $subject }: het mandaat liep tot en met { $until }, en er waren nog mensen tot en met { $left }
    .title = Mandaat voorbij, nog mensen
    .why = Zonder geldend mandaat is niemand bevoegd om voor de missie op te treden.
    .advice = Meld de verlenging van het mandaat, of herstel een van de data.
T104-planned = { $subject }: het mandaat loopt tot en met { $until }, de bijdrage tot en met { $left }
T104-still = { $subject }: het mandaat liep tot en met { $until }; van een verlenging of een vertrek van de mensen blijkt niet
T105 = { $subject }: het nationaal kader liep tot en met { $until }, en er waren nog mensen tot en met { $left }
    .title = Kader voorbij, nog mensen
    .why = Buiten het nationaal kader is de Kamer niet over de inzet geïnformeerd.
    .advice = Meld de verlenging van het kader, of herstel een van de data.
T105-planned = { $subject }: het nationaal kader loopt tot en met { $until }, de bijdrage tot en met { $left }
T105-still = { $subject }: het nationaal kader liep tot en met { $until }; van een verlenging of een vertrek van de mensen blijkt niet
T106 = de delen zijn samen { $sum }, meer dan het geheel van { $whole }
    .title = Delen en geheel verschillen
    .why = Wat niet optelt, kan niet allemaal juist zijn.
    .advice = Ga na welk getal onjuist is, of meld wat er met de rest is gebeurd.
T106-rest = van { $whole } zijn er { $sum } verantwoord; over { $rest ->
        [one] één blijft
       *[other] { $rest } blijft
    } de lezer in het ongewisse
T106-people = militairen en burgers zijn samen { $sum }, en het totaal is { $whole }
T107 = { $subject }: { $what } staat er twee keer en verschillend: { $one } en { $other }
    .title = Tweemaal, en verschillend
    .why = Van twee verschillende opgaven van hetzelfde is er ten minste één onjuist of verouderd.
    .advice = Ga na welke opgave geldt en herstel de andere.
T108 = { $subject }: { $duration } past niet bij { $from } en { $until }
    .title = Duur past niet bij de data
    .why = Eén van de drie, de duur of een van de data, is onjuist.
    .advice = Ga na welke onjuist is in het besluit zelf.
T108-decided = { $subject }: een verlenging met { $duration } tot { $until } past niet bij een besluit van { $decided }
T109 = de datum { $date } bestaat niet
    .title = Onmogelijke datum
    .why = Een datum die niet bestaat, is een schrijffout in een feit dat ertoe kan doen.
    .advice = Zoek de juiste datum op in de bron.
T109-weekday = { $date }: die dag viel op een andere dag van de week
T109-reversed = { $period }: de periode eindigt voor zij begint
T110 = { $subject } staat in een bijlage en wordt in de tekst niet behandeld
    .title = Bijlage en hoofdstukken niet gelijk
    .why = Over elke bijdrage die telt, hoort de lezer te vernemen wat zij inhield.
    .advice = Behandel de missie in de tekst, of zeg bij de regel waar dat gebeurt.
T110-section = { $subject } heeft een paragraaf met aantallen en geen regel in de bijlage
T111 = { $subject } staat in de bijlage onder { $annex } en in de hoofdstukken onder { $chapter }
    .title = Regio verschilt
    .why = Wie per regio telt of vergelijkt, komt bij de twee indelingen op andere cijfers.
    .advice = Kies één regio voor de missie.
T111-several = { $subject } en { $further ->
        [one] één andere missie
       *[other] nog { $further } missies
    } staan in de bijlage onder { $annex } en in de hoofdstukken onder { $chapter }
T112 = { $usual } staat er ook als { $other }
    .title = Op twee manieren geschreven
    .why = Wie op de naam zoekt, mist een deel van wat er over de missie staat.
    .advice = Schrijf de naam overal gelijk.
T113 = { $subject } is op de ene plaats in { $one }, op de andere in { $other }
    .title = Plaats verschilt
    .why = De lezer weet niet in welke landen de missie werkzaam was.
    .advice = Noem op beide plaatsen dezelfde landen.
T114 = { $count ->
        [one] één afkorting uit de lijst komt
       *[other] { $count } afkortingen uit de lijst komen
    } in de tekst niet voor: { $names }
    .title = Afkortingenlijst niet bijgewerkt
    .why = Een lijst die uit een vorige editie is overgenomen, helpt de lezer niet.
    .advice = Werk de lijst bij aan de hand van de tekst.
T114-unexplained = { $count ->
        [one] één afkorting wordt
       *[other] { $count } afkortingen worden
    } vaak gebruikt en nergens verklaard: { $names }
T115 = bij voetnootcijfer { $mark } staat geen voetnoot
    .title = Voetnoot en cijfer niet gelijk
    .why = Zonder het een weet de lezer niet waar het ander bij hoort.
    .advice = Vul de voetnoot of het cijfer aan, of haal het andere weg.
T115-no-mark = voetnoot { $mark } heeft in de tekst geen cijfer
T115-skips = na voetnoot { $before } volgt voetnoot { $after }
T116 = { $words }: { $said } ({ $code })
    .title = Twijfelachtige verwijzing
    .why = Met een onjuiste verwijzing vindt de lezer het stuk niet, of een ander.
    .advice = Zoek het stuk op en herstel de verwijzing.
T116-meant = { $words }: { $said } ({ $code }); misschien is { $meant } bedoeld
T201 = { $subject }: het mandaat loopt volgens het document tot { $document }, volgens het register tot { $register }
    .title = Mandaat anders dan in het register
    .why = Document en register kunnen niet beide de geldende stand geven.
    .advice = Ga na welke bron geldt en herstel het document, of leg de verlenging vast in het register.
T201-instrument = { $subject }: het mandaat rust volgens het document op { $document }, volgens het register op { $register }
T202 = { $subject }: { $what } is { $document } in het document en { $register } in het register
    .title = Kader anders dan in het register
    .why = De grens die de Kamer is gemeld, hoort overal dezelfde te zijn.
    .advice = Ga na welke grens is gemeld en herstel het document of het register.
T202-until = { $subject }: het nationaal kader loopt volgens het document tot { $document }, volgens het register tot { $register }
T203 = { $subject }: { $what } is { $document } in het document en { $register } in het register
    .title = Aantallen anders dan in het register
    .why = Wat gepubliceerd is, hoort uit de uitzendingen te volgen.
    .advice = Ga na of een uitzending ontbreekt of dubbel telt.
T204 = { $what } is { $document } in het document en { $register } in het register
    .title = Aanvragen anders dan in het register
    .why = Wat over aanvragen gemeld wordt, hoort uit de aanvragen te volgen.
    .advice = Ga na welke aanvragen in de periode zijn ingediend.
T205 = { $subject }: het bedrag per jaar is { $document } in het document en { $register } in het register
    .title = Bedrag anders dan in het register
    .why = Van twee verschillende bedragen is er ten minste één onjuist of verouderd.
    .advice = Ga na welk bedrag is toegezegd.
T206 = { $subject } staat in het document en niet in het register
    .title = Missie niet in het register
    .why = Wat niet in het register staat, kan niet worden nagegaan.
    .advice = Leg de missie vast, of neem de schrijfwijze van het document op als variant.
T207 = { $subject }: de bijdrage begint volgens het document { $document }, volgens het register { $register }
    .title = Bijdrage anders dan in het register
    .why = Begin en einde van een bijdrage bepalen waarover verantwoording wordt afgelegd.
    .advice = Ga na wanneer de eerste of de laatste mensen er waren, en herstel het document of het register.
T207-until = { $subject }: de bijdrage eindigt volgens het document { $document }, volgens het register { $register }
reading-registered-from = begin volgens het register: { $day }
reading-registered-until = einde volgens het register: { $day }
reading-registered-framework = kader: militair { $military }, civiel { $civilian }, { $until }
reading-registered-people = in het register geteld: { $count }
reading-registered-amount = { $amount } per jaar
T117 = { $subject }: de verlenging van { $on } rust op { $resolution }, een resolutie van een ander jaar
    .title = Resolutie van een ander jaar
    .why = De nummers van de Veiligheidsraad lopen door over de jaren; een van beide is onjuist.
    .advice = Zoek de resolutie van de verlenging op.
T101-columns = { $further ->
        [one] nog één kolom telt
       *[other] nog { $further } kolommen tellen
    } niet op naast die waar { $stands } staat bij { $row } en de regels samen { $sum } zijn: een regel ontbreekt of is onjuist

## Wat een document kan stellen

predicate-mandate-instrument = grondslag van het mandaat
predicate-mandate-from = begin van het mandaat
predicate-mandate-until = einde van het mandaat
predicate-mandate-renewed = verlenging van het mandaat
predicate-mandate-duration = duur van de verlenging van het mandaat
predicate-ceiling-military = plafond van militairen
predicate-ceiling-civilian = plafond van civielen en politie
predicate-framework-military = nationaal kader, militairen
predicate-framework-temporary = tijdelijke ophoging van het nationaal kader
predicate-framework-civilian = nationaal kader, civielen en politie
predicate-framework-until = einde van het nationaal kader
predicate-framework-duration = duur van de verlenging van het nationaal kader
predicate-deployed-military = ingezette militairen
predicate-deployed-civilian = ingezette civielen en politie
predicate-deployed-total = ingezette mensen
predicate-headcount-military = militairen tegelijk
predicate-headcount-civilian = civielen en politie tegelijk
predicate-contribution-from = begin van de bijdrage
predicate-contribution-until = einde van de bijdrage
predicate-requests-total = bijstandsaanvragen
predicate-requests-vpd = aanvragen met een VPD uitgevoerd
predicate-requests-pmsc = aanvragen door een PMSC uitgevoerd
predicate-requests-refused = afgewezen aanvragen
predicate-requests-withdrawn = ingetrokken aanvragen
predicate-funding-per-year = bijdrage per jaar
predicate-location = locatie
predicate-total-framework-military = nationale kaders samen, militairen
predicate-total-framework-civilian = nationale kaders samen, civielen en politie
predicate-total-deployed-military = ingezette militairen, samen
predicate-total-deployed-civilian = ingezette civielen en politie, samen
predicate-total-deployed-total = ingezette mensen, samen
