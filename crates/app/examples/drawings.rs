//! Writes the drawings of a dossier's report to a folder: each picture as SVG, its words beside
//! it as text.
//!
//!     cargo run -p kader --example drawings -- examples/jvom-2023 drawings

use std::error::Error;
use std::path::PathBuf;

use kader_document::report::drawing;
use kader_document::tree::plain_text;
use kader_exchange::dossier;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(source), Some(folder)) = (arguments.next(), arguments.next()) else {
        return Err("name the folder of a dossier and a folder for the drawings".into());
    };
    let register = match dossier::read(&source) {
        Ok(loaded) => loaded.register,
        Err((faults, _)) => return Err(format!("the dossier has faults: {faults:?}").into()),
    };
    let edition = register.edition(None).ok_or("the dossier has no edition")?;
    std::fs::create_dir_all(&folder)?;
    let all = [
        drawing::month_graph(&register, edition),
        drawing::timeline(&register, edition),
        drawing::personnel_chart(&register, edition),
        drawing::small_multiples(&register, edition),
        drawing::requests(&register, edition),
    ];
    for drawing in all.into_iter().flatten() {
        let name = drawing.anchor.as_str();
        std::fs::write(folder.join(format!("{name}.svg")), &drawing.svg)?;
        let mut words = vec![plain_text(&drawing.title), plain_text(&drawing.subtitle)];
        words.extend(drawing.remarks.iter().map(|remark| plain_text(remark)));
        words.push(drawing.alternative.clone());
        std::fs::write(folder.join(format!("{name}.txt")), words.join("\n\n"))?;
    }
    Ok(())
}
