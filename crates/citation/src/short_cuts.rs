//! The short cut by first letters, against reading that tries every word.

use jiff::civil::date;
use proptest::prelude::*;

use crate::token::without_leads;
use crate::{Catalogue, Language, read_all, scan};

/// Words that begin something, words that look like them, and what stands
/// between, parted by strokes.
const WORDS: &str = "\
    januari|feb.|maart|mrt|April|mei|juni|juli|aug|september|okt|oktober|november|dec|january|\
    March|may|June|october|begin|medio|halverwege|midden|eind|einde|eerste|tweede|derde|vierde|\
    helft|kwartaal|van|voorjaar|lente|zomer|hoogzomer|najaar|herfst|winter|maandag|Dinsdag|\
    woensdag|donderdag|vrijdag|zaterdag|zondag|vorig|afgelopen|dit|volgend|komend|jaar|early|\
    beginning|mid|middle|late|end|of|first|second|third|fourth|half|quarter|spring|summer|autumn|\
    fall|Monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|this|next|year|in|\
    tot en met|vanaf|tussen|en|jl.|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|\
    twaalf|dertien|veertig|twintig|tachtig|honderd|duizend|miljoen|biljoen|nul|anderhalf|\
    anderhalve|tweeënhalf|viertal|eenentwintig|half|halve|halfjaar|maanden|weken|dag|one|two|\
    three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|forty|hundred|\
    thousand|million|zero|a|and a half|months|days|circa|ca.|zo'n|ruim|maximaal|ten hoogste|\
    meer dan|per rotatie|in totaal|gemiddeld|tegelijkertijd|about|at most|per rotation|\
    on average|euro|nr.|artikel|pagina|p.|versie|resolutie|VNVR|room|annex|Kamerstuk|\
    Kamerstukken II|kamerdossier|kst-29521-446|kv-tk-2021Z07082|h-tk-20152016-60-8|Handelingen|\
    House of Representatives|Parliamentary Paper|Proceedings|Aanhangsel|ah-tk-20202021-3138|\
    Appendix to the Proceedings|art.|Bulletin of Acts and Decrees|besluit|BWBR0001840|Grondwet|\
    S/RES/2650|S/PRST/2022/5|Stb.|Stcrt.|Staatsblad|Staatscourant|Security Council resolution|\
    Government Gazette|(GBVB)|Gemeenschappelijk Optreden|T02761|TZ202206-123|TK|EK|dossier|\
    Decision|CELEX|CFSP|Council Decision|raadsbesluit|VN-resolutie|UNSCR|UN|\
    veiligheidsraadresolutie|jci1.3:c:BWBR0001840&artikel=97|joint action|/eli/dec/|\
    29 521, nr. 446|29521|446|2009/10|2650 (2022)|2022, 3|2020/472|2004/803/GBVB|2022D25755|97|6|\
    17|2022|2023|13.289|3,5|maar|de|verlenging|militairen|andere|volledig|kamer|stad|re|st|\
    be\u{ad}\nsluit|ka-\nmerstuk|e\u{ad}\nen|mé|.|,|;|(|)|-|\n|\n\n\n\n\n";

fn text() -> impl Strategy<Value = String> {
    let gap = prop_oneof![8 => Just(" "), 1 => Just("\n"), 1 => Just("")];
    let words: Vec<&str> = WORDS.split('|').collect();
    let part = (prop::sample::select(words), gap).prop_map(|(word, gap)| format!("{word}{gap}"));
    prop::collection::vec(part, 0..30).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_word_is_passed_by_that_begins_something(text in text()) {
        let known = Catalogue::builtin();
        prop_assert_eq!(scan(&text, &known), without_leads(|| scan(&text, &known)));
        for language in Language::ALL {
            let on = Some(date(2023, 5, 17));
            let read = || read_all(&text, language, on, &known);
            prop_assert_eq!(read(), without_leads(read));
        }
    }
}

#[test]
fn the_labelled_sets_are_read_alike_without_it() {
    let known = Catalogue::builtin();
    for set in [
        include_str!("../labelled/citations.txt"),
        include_str!("../labelled/numbers-nl.txt"),
        include_str!("../labelled/numbers-en.txt"),
        include_str!("../labelled/dates-nl.txt"),
        include_str!("../labelled/dates-en.txt"),
    ] {
        for line in set.lines() {
            assert_eq!(scan(line, &known), without_leads(|| scan(line, &known)));
            for language in Language::ALL {
                let read = || read_all(line, language, None, &known);
                assert_eq!(read(), without_leads(read), "{line}");
            }
        }
    }
}
