### Regels over nationale kaders (K). Houd gelijk met en/frameworks.ftl.

framework-says-both = nationaal kader { $days }: { $military } militair, { $civilian } civiel
framework-says-military = nationaal kader { $days }: { $military } militair
framework-says-civilian = nationaal kader { $days }: { $civilian } civiel
framework-says-no-size = nationaal kader { $days }: geen omvang

K101 = { $mission }, { $contribution }: er waren mensen op { $count ->
        [one] één dag
       *[other] { $count } dagen
    } buiten elk nationaal kader, { $days }
    .title = Dagen zonder nationaal kader
    .why = Het kader is wat het kabinet de Kamer heeft gemeld; wie er buiten valt, is er zonder dat het gemeld is.
    .advice = Ga na of een verlenging van het kader ontbreekt of een datum verkeerd staat; zo niet, meld het de Kamer.
K101-before = { $mission }, { $contribution }: er waren mensen op { $count ->
        [one] één dag
       *[other] { $count } dagen
    } voor het eerste nationale kader dat bekend is, { $days }; dat er een eerder gold, is niet te bevestigen

K102 = { $mission }, { $contribution }: er zijn mensen gestuurd, en geen bron geeft een nationaal kader
    .title = Geen nationaal kader bekend
    .why = Zonder kader is niet te zeggen hoeveel mensen er mochten zijn, en tot wanneer.
    .advice = Leg het kader vast met het stuk waarin de Kamer het las, of zeg in een opmerking waarom er geen is.

K103 = { $mission }, { $contribution }: er waren { $count } { $category ->
        [civilian] civiele mensen
       *[military] militairen
    } tegelijk waar het nationaal kader ruimte geeft aan { $limit ->
        [0] niemand
       *[other] { $limit }
    }; samen { $length ->
        [one] één dag
       *[other] { $length } dagen
    }, { $days }
    .title = Meer mensen dan het nationaal kader
    .why = Het kader is een bovengrens die het kabinet de Kamer heeft gemeld.
    .advice = Ga na of het kader tijdelijk was verhoogd of een uitzending verkeerd staat; zo niet, meld het de Kamer.

K104 = { $mission }, { $contribution }: er zijn functies voor { $seats } { $category ->
        [civilian] civiele mensen
       *[military] militairen
    } waar het nationaal kader ruimte geeft aan { $limit ->
        [0] niemand
       *[other] { $limit }
    }, { $days }
    .title = Meer functies dan het nationaal kader
    .why = Worden alle functies gevuld, dan zijn er meer mensen dan het kabinet de Kamer heeft gemeld.
    .advice = Geef een functie die niet meer gevuld wordt een laatste dag, of leg vast dat het kader is verhoogd.
K104-presumed = { $mission }, { $contribution }: bleven de functies zonder bekend einde gevuld, dan waren er { $seats } { $category ->
        [civilian] civiele mensen
       *[military] militairen
    } waar het nationaal kader ruimte geeft aan { $limit ->
        [0] niemand
       *[other] { $limit }
    }, { $days }
K104-says = functie { $post }: { $seats ->
        [one] één plaats
       *[other] { $seats } plaatsen
    }, { $days }

K105 = { $mission }, { $contribution }: de flexibele reserve is ingezet, en geen bron geeft het besluit, { $days }
    .title = Flexibele reserve zonder besluit
    .why = De reserve telt pas als het kabinet besluit haar in te zetten.
    .advice = Leg het besluit vast en noem het bij de inzet van de reserve.
K105-says = ingezet zonder besluit, { $days }
K105-uncalled = { $mission }, { $contribution }: er waren { $count } { $category ->
        [civilian] civiele mensen
       *[military] militairen
    } waar het nationaal kader zonder de flexibele reserve ruimte geeft aan { $limit ->
        [0] niemand
       *[other] { $limit }
    }; geen bron toont dat zij was ingezet, { $days }

K106 = { $mission }, { $contribution }: na afloop van een tijdelijke verhoging waren er { $count } { $category ->
        [civilian] civiele mensen
       *[military] militairen
    } waar het nationaal kader weer ruimte geeft aan { $limit ->
        [0] niemand
       *[other] { $limit }
    }, { $days }
    .title = Tijdelijke verhoging overschreden
    .why = Een verhoging geldt voor een tijd en een doel; daarna geldt weer de basisomvang.
    .advice = Leg vast dat de verhoging is verlengd, met het stuk, of ga de laatste dag van de uitzendingen na.
K106-longer = { $mission }, { $contribution }: een tijdelijke verhoging duurt langer ({ $extra }) dan het nationaal kader waarbij zij hoort (tot en met { $until })
K106-longer-advice = Laat de verhoging eindigen met het kader, of leg haar ook bij het volgende kader vast.
K106-says = tijdelijke verhoging met { $count } { $category ->
        [civilian] civiele mensen
       *[military] militairen
    }, { $days }

K107 = { $mission }: { $count ->
        [one] één nationaal kader loopt
       *[other] { $count } nationale kaders lopen
    } langer door dan het laatste mandaat dat bekend is ({ $until })
    .title = Nationaal kader loopt langer dan het mandaat
    .why = Gebruikelijk waar een mandaat elk jaar wordt verlengd; het kader zelf is dan geen grond om te blijven.
    .advice = Er hoeft niets te gebeuren; leg de verlenging van het mandaat vast zodra zij er is.

K108 = { $mission }, { $contribution }: het nationaal kader loopt door, terwijl de bijdrage is geëindigd ({ $until })
    .title = Nationaal kader loopt langer dan de bijdrage
    .why = Het kader telt mee in bijlagen en totalen zolang het loopt, ook als er niemand meer is.
    .advice = Laat het kader lopen als het zo is gemeld; is het ingetrokken, leg dan die dag vast.
K108-says = { $contribution }: geëindigd ({ $until })

K109 = { $mission }, { $contribution }: { $count ->
        [one] een nieuw nationaal kader geldt vanaf { $from }
       *[other] { $count } keer kwam er een nieuw nationaal kader, voor het eerst vanaf { $from }
    }, en geen bron geeft een besluit of een stuk
    .title = Kader gewijzigd zonder besluit
    .why = Een ander kader is een besluit van het kabinet, dat de Kamer hoort te lezen.
    .advice = Leg het besluit of het stuk vast en noem het bij het kader.

K110 = { $mission }, { $contribution }: het nationaal kader loopt af ({ $until }) en een volgend is niet bekend, terwijl de bijdrage doorgaat
    .title = Nationaal kader loopt af
    .why = Wie na de laatste dag blijft, is daar buiten wat de Kamer is gemeld; een besluit en een brief kosten weken.
    .advice = Besluit over verlenging of einde van de bijdrage, en leg het volgende kader vast.

K111 = { $mission }, { $contribution }: het nationaal kader geldt, maar er is niemand sinds { $from }, { $count ->
        [one] één dag
       *[other] { $count } dagen
    }
    .title = Nationaal kader niet gebruikt
    .why = Een kader waaronder niemand meer gaat, telt mee in elk totaal en wekt de indruk dat er mensen zijn.
    .advice = Ga na of de bijdrage is geëindigd of uitzendingen ontbreken.
K111-says-last = { $contribution }: laatste uitzending tot en met { $until }
K111-says-no-one = { $contribution }: geen uitzendingen

K112 = { $mission }, { $contribution }: twee nationale kaders gelden tegelijk en zeggen een andere omvang, { $one } en { $other } { $category ->
        [civilian] civiele mensen
       *[military] militairen
    }, { $days }
    .title = Nationale kaders spreken elkaar tegen
    .why = Welke grens geldt, is dan niet te zeggen; berekeningen nemen de hoogste.
    .advice = Laat het ene kader eindigen voor het andere begint.
