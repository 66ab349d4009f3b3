### Regels over de bescherming van schepen (V). Houd gelijk met en/vessel-protection.ftl.

request-since = sinds { $from }
request-granted = toegestaan op { $day }
request-by-military = militair team
request-by-private = particulier bedrijf
request-says = aanvraag { $request }: { $by }, { $days }
V101 = in { $year } begonnen { $count } militaire teams, terwijl er ten hoogste { $limit ->
        [one] één mag
       *[other] { $limit } mogen
    } zijn
    .title = Te veel militaire teams in een jaar
    .why = Het aantal teams in een jaar is begrensd; wat daarboven ligt, is ingezet buiten wat de Kamer is gemeld. De grens is de parameter `vpd-teams-per-year`; een team telt in het jaar van zijn eerste dag.
    .advice = Ga na of alle aanvragen juist zijn vastgelegd, en zo ja, of de grens is verhoogd; leg die dan vast met haar bron.
V101-perhaps = in { $year } begonnen { $count } militaire teams, meer dan de { $limit } van een grens waarvan geen bron zegt of zij nog gold
V101-says = ten hoogste { $limit } in een jaar
V102 = er waren { $count } militaire teams tegelijk op { $day }, terwijl er ten hoogste { $limit ->
        [one] één mag
       *[other] { $limit } mogen
    } zijn; te veel { $days }
    .title = Te veel militaire teams tegelijk
    .why = Het aantal teams tegelijk is begrensd; wat daarboven ligt, is ingezet buiten wat de Kamer is gemeld. De grens is de parameter `vpd-teams-at-once`.
    .advice = Ga na of de dagen van de aanvragen kloppen, en zo ja, of de grens is verhoogd; leg die dan vast met haar bron.
V102-perhaps = er waren { $count } militaire teams tegelijk op { $day }, meer dan de { $limit } van een grens waarvan geen bron zegt of zij nog gold; te veel { $days }
V102-says = ten hoogste { $limit } tegelijk
V103 = aanvraag { $request }: naar een particulier bedrijf op { $day }, toen dat niet kon
    .title = Particulier bedrijf voordat dat kon
    .why = Zonder vergunning mag geen particulier bedrijf een schip beschermen; tot de eerste vergunningen kan alleen een militair team. De dagen staan in de parameters `pmsc-licences` en `vpd-only`.
    .advice = Verbeter wie beschermde of de dagen, of leg met de bron vast dat er al vergunningen waren.
V103-military = alleen een militair team
V103-licences = vergunningen vanaf { $from }
V103-ended = op die dag geen vergunningen
V104 = aanvraag { $request }: naar een particulier bedrijf, terwijl onder vlag { $flag } alleen een militair team mag
    .title = Particulier bedrijf onder een vlag die het niet toestaat
    .why = Niet onder elke vlag van het land geldt de wet die particuliere beveiligers toestaat. Per vlag zegt dat een parameter met de code van de vlag, zoals `vpd-only-cw`.
    .advice = Verbeter de vlag of wie beschermde, of herstel de toewijzing.
V104-perhaps = aanvraag { $request }: naar een particulier bedrijf, terwijl onder vlag { $flag } misschien alleen een militair team mag
V104-flag = vlag { $flag }
V104-says = { $title }
V105 = aanvraag { $request }: naar een particulier bedrijf zonder dat een grond is vastgelegd
    .title = Particulier bedrijf zonder grond
    .why = Een particulier bedrijf mag alleen waar een militair team niet kan worden geleverd of niet hoeft te worden aanvaard; de wet noemt de gronden.
    .advice = Leg de grond vast waarop is besloten.
V106 = { $contribution }: { $count ->
        [one] één aanvraag ging
       *[other] { $count } aanvragen gingen
    } wegens de kosten naar een particulier bedrijf zonder dat de prijs daarvan is vastgelegd
    .title = Kosten niet aangetoond
    .why = Wegens de kosten mag alleen een particulier bedrijf waar de meerkosten van een militair team onevenredig zijn; zonder beide bedragen is dat niet na te gaan.
    .advice = Leg de prijs vast van het particuliere alternatief.
V106-criterion = { $contribution }: { $count ->
        [one] één aanvraag ging
       *[other] { $count } aanvragen gingen
    } wegens de kosten naar een particulier bedrijf zonder dat het register een maatstaf daarvoor heeft
V106-criterion-advice = Leg de maatstaf vast als parameter `pmsc-cost-criterion`, met haar bron en dagen.
V107 = { $contribution }: van de { $total } aanvragen { $period } zijn er { $count } verantwoord en { $missing } niet
    .title = Aanvragen niet verantwoord
    .why = Wie de aanvragen en hun uitkomsten telt, hoort op hetzelfde uit te komen; een aanvraag telt in het jaar waarin zij is ingediend.
    .advice = Zoek uit wat met de andere is gebeurd: afgewezen, ingetrokken of nog niet besloten.
V107-more = { $contribution }: de uitkomsten van aanvragen { $period } zijn samen { $count }, en dat is meer dan alle { $total }
V107-cost = { $contribution }: { $count } aanvragen { $period } gingen wegens de kosten naar een particulier bedrijf, en dat is meer dan alle { $total } { $outcome ->
        [pmsc] die naar zo'n bedrijf gingen
       *[other] aanvragen
    }
V107-recorded = { $contribution }: de aanvragen { $period } zijn anders vastgelegd dan gepubliceerd: { $what }
V107-other = { $outcome ->
        [total] totaal
        [vpd] militair team
        [pmsc] particulier bedrijf
        [pmsc-cost] wegens de kosten
        [refused] afgewezen
       *[other] ingetrokken
    } { $count } gepubliceerd, { $held } vastgelegd
V107-recorded-advice = Leg de aanvragen vast die ontbreken, of verbeter de opgave; zolang er aanvragen van die tijd zijn, tellen die.
V107-says = { $outcome ->
        [total] totaal
        [vpd] militair team
        [pmsc] particulier bedrijf
        [pmsc-cost] wegens de kosten
        [refused] afgewezen
       *[other] ingetrokken
    }: { $count }
V107-held = { $count ->
        [one] één aanvraag
       *[other] { $count } aanvragen
    } in die tijd ingediend en vastgelegd
V108 = aanvraag { $request }: beschermd vanaf { $from }, terwijl pas op { $decided } is besloten
    .title = Beschermd zonder toewijzing
    .why = Een team gaat aan boord nadat de aanvraag is toegewezen; eerst beschermen en dan besluiten kan niet.
    .advice = Verbeter de dag van het besluit of die van de bescherming.
V108-says = besloten op { $decided }
V108-unknown = { $contribution }: van { $count ->
        [one] één beschermd schip
       *[other] { $count } beschermde schepen
    } zegt geen bron wanneer de aanvraag is toegewezen
V109 = aanvraag { $request }: ingediend op { $submitted } en nog niet besloten, terwijl de reis op { $from } begon
    .title = Besluit te laat
    .why = Een besluit dat na het begin van de reis komt, beschermt niemand meer. Hoeveel dagen er voor een besluit zijn, zegt de parameter `request-decision-days`.
    .advice = Besluit, of leg vast wat is besloten of dat de aanvraag is ingetrokken.
V109-late = aanvraag { $request }: ingediend op { $submitted } en nog niet besloten, terwijl daarvoor { $days ->
        [one] één dag
       *[other] { $days } dagen
    } staan
V109-submitted = ingediend op { $submitted }
V109-state = wacht op een besluit
V109-voyage = reis vanaf { $from }
V109-says = besluit binnen { $days ->
        [one] één dag
       *[other] { $days } dagen
    }
V111 = aanvraag { $request }: de data spreken elkaar tegen: { $what }
    .title = Data van een aanvraag in tegenspraak
    .why = Een aanvraag wordt ingediend, dan besloten, dan uitgevoerd tijdens de reis; in een andere volgorde kan niet.
    .advice = Verbeter de data naar de aanvraag zelf.
V111-decided = besloten op { $day }, voordat zij was ingediend
V111-withdrawn = ingetrokken op { $day }, voordat zij was ingediend
V111-voyage = de reis was { $days }, voordat zij was ingediend
V111-protected = beschermd vanaf { $day }, voordat zij was ingediend
V111-reversed = beschermd van { $from } tot en met { $until }
V111-apart = de reis was { $days }, en geen dag daarvan is beschermd; de bescherming begon op { $from }
