### Bestanden met rijen: koppen, woorden en de droogloop. Houd gelijk met en.ftl.

## Koppen van kolommen, de gewone eerst, gescheiden door |

import-column-id = nummer | nr | id | uitzendingsnummer | functienummer | aanvraagnummer | kenmerk
import-column-post = functie | functie-id | uitzendfunctie | functiecode
import-column-person = persoon | pseudoniem | persoonsnummer | medewerker
import-column-category = categorie | personeelscategorie | soort personeel
import-column-from = van | vanaf | begin | begindatum | startdatum | eerste dag | ingangsdatum | datum van | aanvang
import-column-from-words = begin in woorden | van in woorden
import-column-from-earliest = vroegste begin | vroegste begindatum
import-column-from-latest = laatste begin | laatste begindatum
import-column-until = tot en met | t/m | tot/met | einde | einddatum | laatste dag | datum tot en met
import-column-until-words = einde in woorden | tot en met in woorden
import-column-until-earliest = vroegste einde | vroegste einddatum
import-column-until-latest = laatste einde | laatste einddatum
import-column-reconstructed = gereconstrueerd | reconstructie
import-column-source = bron | vindplaats | bronvermelding
import-column-sources = bronnen | bron | vindplaatsen
import-column-attestation = andere bronnen | opgaven van andere bronnen
import-column-adopted-because = waarom aangehouden | reden van keuze
import-column-still-valid-on = nog geldig op | laatst bevestigd | laatst gezien op
import-column-publication = openbaarheid | publicatie | rubricering
import-column-remark = opmerking | opmerkingen | toelichting | notitie
import-column-contribution = bijdrage | bijdrage-id | bijdragecode
import-column-title = functienaam | functie | titel | naam | functietitel | benaming
import-column-title-nl = functienaam nederlands | titel nederlands
import-column-title-en = functienaam engels | titel engels
import-column-sort = soort | soort functie | functie of eenheid
import-column-place = plaats | locatie | standplaats
import-column-place-nl = plaats nederlands | locatie nederlands
import-column-place-en = plaats engels | locatie engels
import-column-seats = aantal | aantal plaatsen | plaatsen | omvang | arbeidsplaatsen
import-column-seats-words = aantal in woorden | omvang in woorden
import-column-seats-least = minste aantal | aantal minimaal
import-column-seats-most = meeste aantal | aantal maximaal
import-column-tour-least = uitzendduur minimaal | kortste uitzendduur | kortste uitzendduur in maanden
import-column-tour-most = uitzendduur | uitzendduur maximaal | langste uitzendduur | langste uitzendduur in maanden
import-column-task = taak | taken | werkzaamheden
import-column-task-nl = taak nederlands
import-column-task-en = taak engels
import-column-submitted = ingediend | ingediend op | datum aanvraag | aanvraagdatum | datum van indiening
import-column-flag = vlag | vlaggenstaat | vlag van het schip
import-column-ship = schip | naam schip | scheepsnaam | vaartuig
import-column-route = route | reis | traject | vaarroute
import-column-route-nl = route nederlands
import-column-route-en = route engels
import-column-risk-area = risicogebied | gebied
import-column-risk-area-nl = risicogebied nederlands
import-column-risk-area-en = risicogebied engels
import-column-voyage-from = reis van | reis vanaf | begin reis | van | vanaf
import-column-voyage-until = reis tot en met | einde reis | tot en met | t/m
import-column-private-price = prijs particulier | prijs particuliere beveiliging | prijs pmsc | kosten particulier
import-column-team = team | teamgrootte | omvang team
import-column-state = stand | status | uitkomst | afhandeling | stand van zaken
import-column-state-decided = besluit | besloten op | datum besluit | besluitdatum
import-column-state-ground = grond | reden | grond van afwijzing of intrekking | reden van afwijzing | reden van intrekking
import-column-state-on = ingetrokken op | datum intrekking
import-column-state-by = beveiligd door | door | beveiliging | beveiliger
import-column-state-private-ground = grond particulier | grond particuliere beveiliging | ontheffingsgrond
import-column-state-from = uitgevoerd van | uitgevoerd vanaf | begin beveiliging | van | vanaf
import-column-state-until = uitgevoerd tot en met | einde beveiliging | tot en met | t/m
import-column-paper = stuk | kamerstuk

## Woorden in cellen, behalve die van de gegevens zelf, gescheiden door |

import-word-category-military = militair | militairen | mil
import-word-category-civilian = burger | burgers | civiel | politie | civiel en politie | civ
import-word-post-sort-position = functie | plaats | individuele functie
import-word-post-sort-unit = eenheid | detachement
import-word-visibility-public = openbaar
import-word-visibility-restricted = beperkt | vertrouwelijk | gerubriceerd | niet openbaar
import-word-request-state-submitted = ingediend | in behandeling
import-word-request-state-refused = afgewezen | geweigerd
import-word-request-state-withdrawn = ingetrokken
import-word-request-state-granted = toegewezen | verleend | toegekend
import-word-request-state-under-way = in uitvoering | onderweg
import-word-request-state-carried-out = uitgevoerd | afgerond
import-word-protection-vpd = militair team | militair
import-word-protection-pmsc = particulier | particulier bedrijf | particuliere beveiliger
import-word-private-ground-no-room = geen ruimte | geen ruimte aan boord
import-word-private-ground-no-time = geen tijd | te weinig tijd
import-word-private-ground-not-available = niet beschikbaar | geen vpd beschikbaar
import-word-private-ground-detour = omvaren | omweg
import-word-private-ground-cost = kosten | meerkosten
import-word-refusal-ground-outside-law = buiten de wet
import-word-refusal-ground-no-risk = geen risico
import-word-refusal-ground-no-team = geen team | geen team beschikbaar
import-word-refusal-ground-other = anders | overig
import-word-withdrawal-ground-too-expensive = te duur
import-word-withdrawal-ground-voyage-changed = reis gewijzigd | reis vervallen
import-word-withdrawal-ground-other = anders | overig
import-word-end-indefinite = onbepaald | onbepaalde tijd | voor onbepaalde tijd
import-word-end-unknown = onbekend

## Raad bij een kop

import-near = bedoelt u “{ $header }” (`{ $field }`)? Of zeg het in de koppeling van kolommen, of laat de kolom daarin weg met "-"
import-unknown = noem in de koppeling van kolommen het veld dat het is, of "-" om de kolom weg te laten; de velden zijn: { $fields }
import-ambiguous = gebruik als kop een van { $fields }, of zeg het in de koppeling van kolommen
import-twice = twee kolommen zijn `{ $field }`; hernoem er een, of laat er een weg in de koppeling van kolommen
import-headers = voeg een kolom toe met een van deze koppen: { $headers }
import-sheet = noem het blad in de koppeling van kolommen: sheet = "…"

## Een droogloop

import-summary = { $file }: { $added } toegevoegd, { $changed } gewijzigd, { $withdrawn } ingetrokken, { $unchanged } ongewijzigd, { $wrong } fout
import-nothing = { $file }: er verandert niets
import-kind = { $kind }: { $added } toegevoegd, { $changed } gewijzigd, { $withdrawn } ingetrokken, { $unchanged } ongewijzigd, { $wrong } fout
import-added = + { $record } ({ $place })
import-changed = ~ { $record } ({ $place }): { $fields }
import-withdrawn = - { $record }
import-wrong = ! { $record } ({ $place })
import-record = { $kind } { $id }
import-fields = { $first }; { $rest }
import-field = { $field }: { $before } → { $after }
import-at-row = rij { $row }
import-at-sheet-row = { $sheet }, rij { $row }
import-at-file = { $file }, { $place }
import-value = “{ $value }”
import-empty = (leeg)
import-no-id = (zonder nummer)
import-more = … en nog { $count }
import-fault = { $code } { $place }: { $message }
import-fault-excerpt = { $code } { $place }, “{ $excerpt }”: { $message }
import-advice = { "  " }→ { $advice }
import-more-faults = … en nog { $count ->
        [one] { $count } fout
       *[other] { $count } fouten
    }
import-refused = Er is niets gewijzigd: herstel eerst de { $count ->
        [one] fout
       *[other] { $count } fouten
    }.
import-narrative = tekst
import-identity = register
