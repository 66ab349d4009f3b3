### Regels over de gegevens zelf (Q). Houd gelijk met en/data.ftl.

Q101 = { $owner }: { $count ->
        [one] één gegeven
       *[other] { $count } gegevens
    } van de soort { $kind } zonder bron
    .title = Bron ontbreekt
    .why = Wat geen bron ondersteunt, kan niemand nagaan, en een cijfer dat erop rust, is niet te verantwoorden.
    .advice = Voeg het stuk toe waarin het staat, of de administratie die het bijhoudt.
Q101-says = geen bron
Q101-deployments = { $mission }: { $count ->
        [one] één uitzending
       *[other] { $count } uitzendingen
    } zonder bron
Q101-says-deployments = { $contribution }: { $count ->
        [one] één uitzending
       *[other] { $count } uitzendingen
    } zonder bron
Q102 = { $record }: verteld als gebeurd ({ $moment }), terwijl de laatste bron van { $last } is
    .title = Bron te vroeg
    .why = Een bron kan vertellen wat er tot haar eigen dag is gebeurd, niet wat daarna kwam. Zij kan het hebben aangekondigd; of het zover kwam, laat zij niet zien.
    .advice = Voeg een latere bron toe, of verbeter de datum.
Q102-says-moment = gebeurd: { $moment }
Q102-says-source = de laatste van de bronnen is van { $last }
Q103 = { $record }: een datum bij benadering ({ $words }), terwijl de dag bekend is: { $day }
    .title = Datum bij benadering terwijl de dag bekend is
    .why = Wat bij benadering is, maakt cijfers niet beschikbaar en regels stil; dat hoeft hier niet.
    .advice = Neem de dag over, of zeg bij adopted_because waarom hij blijft liggen.
Q103-says-vague = aangehouden: { $words }
Q103-says-exact = bekend: { $day }
Q104 = { $owner }: van { $count ->
        [one] één gegeven
       *[other] { $count } gegevens
    } van de soort { $kind } is in meer dan { $days } dagen niet gezien dat het nog geldt
    .title = Lang niet gezien
    .why = Een gegeven waar lang niemand naar keek, kan veranderd zijn zonder dat het register het weet.
    .advice = Ga na of het nog geldt en schrijf de dag op, of leg vast wat er veranderde. De parameter still-valid-days zegt hoe lang het mag duren.
Q104-says = { $record }: het laatst gezien op { $seen }
Q105 = de ontheffing van { $rule } dempt niets
    .title = Ontheffing zonder gebruik
    .why = Een ontheffing die bij geen bevinding past, kan de volgende verbergen die er wel bij past.
    .advice = Haal de ontheffing weg, of verbeter haar regel of onderwerp.
Q105-says = gelaten omdat: { $reason }
Q106 = de ontheffing van { $rule } liep tot en met { $until }, en wat zij dempte wordt nog gevonden
    .title = Ontheffing verlopen
    .why = Een bevinding is voor een tijd gelaten, en die tijd is om.
    .advice = Herstel wat gevonden is, of besluit opnieuw en geef de ontheffing een latere dag.
Q106-says = geldt tot en met { $until }
Q107 = { $paper }: { $problem } ({ $rule })
    .title = Kamerstuk onjuist aangehaald
    .why = Wie een onjuist nummer volgt, vindt een ander stuk of geen.
    .advice = Zoek het stuk op en verbeter het nummer of de datum.
Q107-suggest = { $paper }: { $problem } ({ $rule }); bedoeld is misschien { $suggestion }
Q107-id = { $paper }: een Kamerstuk onder een id dat geen officieel kenmerk is
Q107-id-is = { $paper }: een Kamerstuk waarvan het officiële kenmerk { $meant } is
Q107-says = { $paper }: van { $date }
Q107-says-undated = { $paper }: zonder datum
Q107-says-id = heet { $paper }
Q109 = een ontheffing van { $rule }, en dat is de code of naam van geen regel
    .title = Ontheffing van geen regel
    .why = Zij dempt niets, terwijl wie haar schreef denkt van wel.
    .advice = Verbeter de code of de naam; kader explain geeft de regels.
Q109-says = voor de regel { $rule }
