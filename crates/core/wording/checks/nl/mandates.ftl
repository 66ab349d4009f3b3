### Regels over mandaten en rechtsbases (M). Houd gelijk met en/mandates.ftl.

M101 = { $mission }: het mandaat liep tot en met { $until } en een later is niet bekend, terwijl er nog mensen waren
    .title = Mandaat verlopen
    .why = Zonder geldend mandaat is niemand bevoegd om voor de missie op te treden, en wat de Kamer is gemeld, klopt niet meer.
    .advice = Leg de verlenging vast met haar bron, of beëindig de bijdrage op de laatste dag van het mandaat.
M101-mission-ended = { $mission }: de missie is geëindigd ({ $until }), terwijl er nog mensen waren
M101-says-mission = einde van { $mission }: { $until }

M102 = { $mission }: er waren mensen op { $count ->
        [one] één dag
       *[other] { $count } dagen
    } zonder geldend mandaat, { $days }
    .title = Dagen zonder mandaat
    .why = Een gat tussen twee mandaten valt niet op, want elk mandaat op zich klopt; toch was er die dagen geen grond om voor de missie op te treden.
    .advice = Ga na of een mandaat ontbreekt of een datum verkeerd staat; zo niet, meld het de Kamer.
M102-before = { $mission }: er waren mensen op { $count ->
        [one] één dag
       *[other] { $count } dagen
    } voor het eerste mandaat dat bekend is, { $days }; of een eerder mandaat gold, is niet te bevestigen

M103 = { $mission }: er zijn mensen gestuurd, en geen bron geeft een mandaat
    .title = Geen mandaat bekend
    .why = Wat een missie mag en tot wanneer, hoort de Kamer te weten; zonder mandaat in het register is het nergens tegen te houden.
    .advice = Leg het mandaat vast met zijn bron. Weet niemand het, leg dan een mandaat vast met `instrument = "unknown"` en de reden in een opmerking.
M103-says = geen mandaat vastgelegd

M104 = { $mission }: dat er een mandaat gold, is niet te bevestigen { $days }; geen bron noemt waarop de missie toen steunde
    .title = Mandaat niet te bevestigen
    .why = Dat een bron ontbreekt, zegt niet dat het mandaat verliep; maar zonder bron is niet vol te houden dat het gold.
    .advice = Zoek het besluit of de verlenging en leg die vast met haar bron; het mandaat verliep pas als een bron dat zegt.
M104-end = { $mission }: dat er een mandaat gold, is niet te bevestigen { $days }; geen bron zegt precies tot wanneer het liep
M104-never-known = { $mission }: er zijn mensen gestuurd, en een geldend mandaat is niet te bevestigen; geen bron noemt waarop de missie steunt
M104-says = geen bron noemt het besluit

M105 = { $mission }: het mandaat loopt af ({ $until }) en een later is niet bekend, terwijl { $count ->
        [one] één bijdrage doorgaat
       *[other] { $count } bijdragen doorgaan
    }
    .title = Mandaat loopt af
    .why = Wie na de laatste dag blijft, is daar zonder mandaat; een verlenging of een vertrek kost weken om te regelen.
    .advice = Leg de verlenging vast zodra zij er is; blijft zij uit, besluit dan op tijd over de bijdragen.
M105-mission-ends = { $mission }: de missie eindigt ({ $until }), terwijl { $count ->
        [one] één bijdrage doorgaat
       *[other] { $count } bijdragen doorgaan
    }

M106 = { $mission }: { $renewal } verlengt { $renewed }, maar ertussen geldt { $count ->
        [one] één dag
       *[other] { $count } dagen
    } geen mandaat, { $days }
    .title = Gat voor een verlenging
    .why = Een verlenging sluit aan op wat zij verlengt; een gat is een verkeerde datum of een mandaat dat ontbreekt.
    .advice = Ga de laatste dag van het ene en de eerste dag van het andere na in hun bronnen.

M107 = { $mission }: { $renewal } verlengt { $renewed }, maar begint voordat dat afloopt; beide gelden { $days }
    .title = Overlap bij een verlenging
    .why = Gelden er twee mandaten, dan is niet duidelijk welke taken en grenzen de missie heeft. Op één dag eindigen en beginnen is geen overlap.
    .advice = Ga beide dagen na in hun bronnen; verving het nieuwe mandaat het oude, laat dat dan eindigen op de eerste dag van het nieuwe.

M108 = { $mission }: de taak “{ $task }” is geëindigd ({ $until }), maar gaat door op { $count ->
        [one] één functie
       *[other] { $count } functies
    }
    .title = Taak gaat door na haar einde
    .why = Een taak kan eindigen terwijl het mandaat doorloopt; wie haar daarna nog doet, doet iets waarvoor geen mandaat is.
    .advice = Leg vast dat de taak is verlengd, of geef de functie een andere taak of een einde.
M108-says-part = taak “{ $task }”: tot en met { $until }
M108-says-post = functie { $post }: gevuld { $days }

M109 = { $mission }: er waren mensen terwijl de hele missie was opgeschort, { $days }
    .title = Aanwezig tijdens een opschorting
    .why = Ligt een missie stil, dan hoort de Kamer te weten waarom er nog mensen zijn.
    .advice = Beperk de opschorting tot wat er stillag (`what`), of leg vast dat de bijdrage in die tijd ook was opgeschort.
M109-open = { $mission }: er waren mensen na het begin van een opschorting van de hele missie, { $days }; dat zij was opgeheven, is niet te bevestigen
M109-says = opgeschort { $days }

M110 = { $mission }: er waren mensen zonder geldende rechtsbasis, { $days }
    .title = Zonder rechtsbasis
    .why = De rechtsbasis zegt waarom een missie ergens mag zijn, het mandaat wat zij er mag. De ene kan vervallen terwijl het andere doorloopt.
    .advice = Leg vast waarop de aanwezigheid sindsdien berust, met de bron.
M110-runs-on = { $mission }: de rechtsbasis was vervallen terwijl het mandaat doorliep, { $days }
M110-none = { $mission }: er zijn mensen gestuurd, en geen bron geeft een rechtsbasis
M110-says = rechtsbasis { $title }: tot en met { $until }
M110-says-none = geen rechtsbasis vastgelegd
M110-says-mandate = mandaat: { $instrument }

M111 = { $mission }: de rechtsbasis { $old } geldt volgens het register nog, terwijl een latere van dezelfde soort bekend is: { $later }
    .title = Latere rechtsbasis bekend
    .why = Een rechtsbasis die door een nieuwe is vervangen, blijft licht in de bijlage staan.
    .advice = Geef de oude rechtsbasis haar laatste dag, of laat haar zo als beide gelden.
M111-says = rechtsbasis { $title }: { $days }

M112 = { $mission }: bij “{ $task }” is een voorbehoud gemaakt, en die taak staat bij { $count ->
        [one] één functie
       *[other] { $count } functies
    }
    .title = Taak onder voorbehoud
    .why = Wat de Kamer is gezegd niet te doen, hoort in geen functie te staan.
    .advice = Verbeter de taak van de functie, of leg vast dat het voorbehoud is vervallen.
M112-says = voorbehoud bij “{ $task }”
M112-says-post = functie { $post }: noemt die taak

M113 = { $mission }: het land had er { $most } { $category ->
        [civilian] civiele mensen
       *[military] militairen
    } tegelijk, meer dan de { $ceiling } van de hele missie, { $days }
    .title = Meer dan het personeelsplafond
    .why = Het plafond geldt voor alle landen samen; één land kan er niet boven zitten.
    .advice = Ga het plafond en de uitzendingen na; waarschijnlijk staat een van beide verkeerd.
M113-says = { $instrument }: ten hoogste { $ceiling } { $category ->
        [civilian] civiele mensen
       *[military] militairen
    }
