### Regels over uitzendingen en functies (D). Houd gelijk met en/deployments.ftl.

deployment-says = uitzending { $id }: { $days }
deployment-since = sinds { $from }
D101 = { $post } bij { $mission }: { $count ->
        [one] één uitzending valt
       *[other] { $count } uitzendingen vallen
    } buiten de tijd waarin de functie te vullen is
    .title = Uitgezonden buiten de tijd van de functie
    .why = Een functie heeft een eerste en een laatste dag; wie er eerder of later op staat, telt mee op dagen waarvoor niemand was gevraagd.
    .advice = Verbeter de dagen van de uitzending, of leg vast dat de functie langer loopt, met de bron.
D101-from = te vullen vanaf { $from }
D101-until = te vullen tot en met { $until }
D102 = { $post } bij { $mission }: { $count ->
        [one] één uitzending is
       *[other] { $count } uitzendingen zijn
    } langer dan { $months ->
        [one] één maand
       *[other] { $months } maanden
    }
    .title = Uitzending te lang
    .why = De uitzendduur is met de functie afgesproken of volgt uit een norm; wie langer blijft, is niet op tijd afgelost. Noemt de functie geen uitzendduur, dan geldt de parameter `tour-military-most` of `tour-civilian-most`.
    .advice = Verbeter de laatste dag, leg de verlenging vast bij de uitzendduur van de functie, of regel een opvolger.
D102-says = ten hoogste { $months ->
        [one] één maand
       *[other] { $months } maanden
    }
D103 = { $contribution } ({ $mission }): { $count ->
        [one] één persoon is
       *[other] { $count } personen zijn
    } in twee uitzendingen tegelijk vastgelegd
    .title = Eén persoon twee keer tegelijk
    .why = Wie in twee uitzendingen tegelijk staat, telt dubbel in de bezetting en bezet op papier twee plaatsen.
    .advice = Verbeter de dagen of de persoon van één van de twee, of haal weg wat dubbel is ingevoerd.
D104 = { $contribution } ({ $mission }): { $count ->
        [one] één persoon ging
       *[other] { $count } personen gingen
    } opnieuw voordat de tijd thuis om was
    .title = Te kort thuis
    .why = Na een uitzending hoort een tijd thuis. Wie eerder gaat, kan daarmee hebben ingestemd; dat staat niet in het register. Hoeveel dagen thuis er horen bij elke dag weg, 2 bijvoorbeeld, zegt de parameter `home-days-per-away-day`; zonder die parameter wordt hier niet naar gekeken.
    .advice = Ga na of de betrokkene heeft ingestemd, of zend iemand anders uit.
D104-says = { $count ->
        [one] één dag
       *[other] { $count } dagen
    } thuis voor elke dag weg
D105 = { $post } bij { $mission }: sinds { $from } { $seats ->
        [one] niet gevuld
       *[other] te weinig mensen, nu { $filled } op { $seats } plaatsen
    }
    .title = Functie niet gevuld
    .why = Een plaats die niemand vult, is een bijdrage die de missie wel is toegezegd en niet krijgt. Een gat van minder dagen dan de parameter `handover-days` telt niet.
    .advice = Leg vast wie de plaats vult, of dat de functie is teruggegeven.
D105-past = { $post } bij { $mission }: { $seats ->
        [one] niet gevuld
       *[other] te weinig mensen op { $seats } plaatsen
    } { $days }
D105-says = plaatsen: { $seats }
D105-all = te weinig { $days }
D106 = { $post } bij { $mission }: { $count ->
        [one] één uitzending telt
       *[other] { $count } uitzendingen tellen
    } { $category ->
        [civilian] als militair, terwijl de functie voor een burger of politieambtenaar is
       *[other] als burger of politie, terwijl de functie voor een militair is
    }
    .title = Andere categorie dan de functie
    .why = Wie uitgezonden is, telt naar de categorie van de uitzending. Wijkt die af van de functie, dan telt de uitzending in het andere kader.
    .advice = Ga na of de categorie van de uitzending klopt; is het zo bedoeld, dan hoeft er niets.
D106-says = functie voor { $category ->
        [civilian] een burger of politieambtenaar
       *[other] een militair
    }
D107 = { $post } bij { $mission }: meer mensen dan plaatsen, tot { $count } tegelijk op { $day } (plaatsen: { $seats }), { $days }
    .title = Functie te vol
    .why = Meer mensen op een functie dan er plaatsen zijn, langer dan een overdracht duurt, wijst op een vergeten laatste dag of een functie die niet is bijgewerkt. Hoeveel dagen een overdracht mag duren, zegt de parameter `handover-days`; zonder die parameter veertien.
    .advice = Verbeter de laatste dag van wie is afgelost, of leg vast dat de functie meer plaatsen heeft.
D107-says = plaatsen: { $seats }
D108 = { $contribution } ({ $mission }): { $count ->
        [one] één uitzending is
       *[other] { $count } uitzendingen zijn
    } gereconstrueerd, terwijl de bijdrage zegt dat alle zijn bijgehouden
    .title = Uitzendingen anders dan de bijdrage zegt
    .why = Wat gereconstrueerd is, zegt niets over wie er werkelijk was; wie dat niet ziet, houdt het voor feiten.
    .advice = Noem de uitzendingen van de bijdrage `reconstructed`, of vervang wat gereconstrueerd is door wat bijgehouden is.
D108-held = { $contribution } ({ $mission }): het register heeft { $count ->
        [one] één uitzending
       *[other] { $count } uitzendingen
    }, terwijl de bijdrage zegt dat er geen zijn
D108-kept = alle uitzendingen zijn bijgehouden
D108-none = geen uitzendingen
D109 = { $contribution } ({ $mission }): { $count ->
        [one] één uitzending valt
       *[other] { $count } uitzendingen vallen
    } buiten de tijd waarin de bijdrage liep
    .title = Uitgezonden buiten de tijd van de bijdrage
    .why = Wie is uitgezonden terwijl de bijdrage nog niet liep of al voorbij was, is uitgezonden zonder besluit, of de stand van de bijdrage klopt niet.
    .advice = Verbeter de stand van de bijdrage of de dagen van de uitzending.
D109-never = { $contribution } ({ $mission }): { $count ->
        [one] één uitzending is begonnen
       *[other] { $count } uitzendingen zijn begonnen
    }, terwijl de bijdrage { $state ->
        [asked] alleen is gevraagd
        [intended] alleen is voorgenomen
        [conditional] van een voorwaarde afhangt
        [declined] is afgewezen
       *[other] nooit is begonnen
    }
D109-from = liep vanaf { $from }
D109-until = liep tot en met { $until }
D109-says = { $state ->
        [asked] gevraagd
        [intended] voorgenomen
        [conditional] onder voorwaarde
        [declined] afgewezen
       *[other] nooit begonnen
    }
D111 = { $post } bij { $mission }: { $count ->
        [one] één uitzending was
       *[other] { $count } uitzendingen waren
    } korter dan { $months ->
        [one] één maand
       *[other] { $months } maanden
    }
    .title = Uitzending te kort
    .why = Een uitzending die veel korter is dan de functie vraagt, kan een verkeerde dag zijn, of iemand die eerder thuiskwam. Noemt de functie geen uitzendduur, dan geldt de parameter `tour-military-least` of `tour-civilian-least`.
    .advice = Ga na of de dagen kloppen; zo ja, dan hoeft er niets.
D111-says = ten minste { $months ->
        [one] één maand
       *[other] { $months } maanden
    }
