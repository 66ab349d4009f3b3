// The two annexes of a report.

use jiff::civil::date;

use super::day;
use super::writer::{Part, Writer};

impl Writer<'_> {
    pub fn mandates(&mut self) {
        let number =
            if self.paragraphs.iter().any(
                |part| matches!(part, Part::Heading(title, _) if title.starts_with("Bijlage 1")),
            ) {
                2
            } else {
                1
            };
        self.paragraphs.push(Part::Heading(
            format!("Bijlage {number} Rechtsbasis, mandaten en nationale kaders"),
            1,
        ));
        let mut rows = Vec::new();
        let mut last = usize::MAX;
        for (index, mission) in self.report.missions.iter().enumerate() {
            let moved = self.at(14, index);
            let region = if moved {
                (mission.region + 1) % self.report.regions.len()
            } else {
                mission.region
            };
            let group = self.report.regions[region].to_owned();
            let until = if self.at(5, index) || self.at(7, index) {
                date(2022, 5, 31)
            } else {
                mission.until
            };
            let framework = if self.at(6, index) || self.at(8, index) {
                date(2022, 7, 31)
            } else {
                mission.framework_until
            };
            let basis = self.resolution(index, mission) - if self.at(5, index) { 40 } else { 0 };
            let place = if self.at(15, index) {
                "Elders".to_owned()
            } else {
                mission.place.clone()
            };
            let label = format!("{} ({place})", mission.name);
            rows.push((
                region != last,
                group,
                label,
                format!("VNVR-resolutie {basis}"),
                day(until),
                day(framework),
            ));
            last = region;
        }
        if self.report.layout.is_multiple_of(2) {
            let mut lines = vec![
                "Locatie Inzet Rechtsbasis".to_owned(),
                "Duur internationaal mandaat".into(),
                "Duur nationaal kader".into(),
            ];
            for (new, group, label, basis, until, framework) in rows {
                if new {
                    lines.push(String::new());
                    lines.extend(group.chars().map(|one| one.to_string()));
                    lines.push(String::new());
                }
                match self.dice.below(3) {
                    0 => lines.push(format!("{label} {basis} {until} {framework}")),
                    1 => lines.extend([label, format!("{basis} {until} {framework}")]),
                    _ => lines.extend([format!("{label} {basis}"), format!("{until} {framework}")]),
                }
            }
            self.paragraphs.push(Part::Lines(lines));
        } else {
            let mut grid = vec![
                ["Regio", "Inzet", "Rechtsbasis", "Mandaat tot", "Kader tot"]
                    .map(str::to_owned)
                    .to_vec(),
            ];
            for (new, group, label, basis, until, framework) in rows {
                grid.push(vec![
                    if new { group } else { String::new() },
                    label,
                    basis,
                    until,
                    framework,
                ]);
            }
            self.paragraphs.push(Part::Grid(grid));
        }
    }

    pub fn personnel(&mut self) {
        let number =
            if self.paragraphs.iter().any(
                |part| matches!(part, Part::Heading(title, _) if title.starts_with("Bijlage 1")),
            ) {
                2
            } else {
                1
            };
        self.paragraphs.push(Part::Heading(
            format!("Bijlage {number} Totale inzet in 2022 t/m april 2023"),
            1,
        ));
        let mut rows: Vec<(Option<String>, String, [u64; 5])> = Vec::new();
        let mut last = usize::MAX;
        let mut total = [0; 5];
        for (index, mission) in self.report.missions.iter().enumerate() {
            let group = (mission.region != last)
                .then(|| self.report.regions[mission.region].to_uppercase());
            last = mission.region;
            let mut cells = [
                mission.framework,
                mission.civil,
                mission.sent,
                mission.sent_civil,
                mission.sent + mission.sent_civil,
            ];
            for (sum, cell) in total.iter_mut().zip(cells) {
                *sum += cell;
            }
            if self.at(0, index) {
                cells[2] += 11;
            }
            rows.push((group, mission.name.clone(), cells));
        }
        if self.is(1) {
            total[3] += 3;
        }
        rows.push((None, "Totaal".into(), total));
        if self.report.layout.is_multiple_of(2) {
            let mut lines = vec![
                "Missie".to_owned(),
                "Nationale kaders Ingezet personeel".into(),
                "Militair Civiel/IPO's Militair Civiel/IPO's Totaal".into(),
            ];
            for (group, label, cells) in rows {
                if let Some(group) = group {
                    lines.extend([group, "  ".into()]);
                }
                let mut line = label;
                for cell in cells {
                    line.push(' ');
                    if cell > 0 {
                        line.push_str(&cell.to_string());
                    }
                }
                lines.push(line);
            }
            self.paragraphs.push(Part::Lines(lines));
        } else {
            let mut grid = vec![
                [
                    "Missie",
                    "Kader militair",
                    "Kader civiel",
                    "Ingezet militair",
                    "Ingezet civiel",
                    "Totaal",
                ]
                .map(str::to_owned)
                .to_vec(),
            ];
            for (group, label, cells) in rows {
                if let Some(group) = group {
                    grid.push(vec![
                        group,
                        String::new(),
                        String::new(),
                        String::new(),
                        String::new(),
                        String::new(),
                    ]);
                }
                let mut row = vec![label];
                row.extend(cells.iter().map(|cell| {
                    if *cell > 0 {
                        cell.to_string()
                    } else {
                        String::new()
                    }
                }));
                grid.push(row);
            }
            self.paragraphs.push(Part::Grid(grid));
        }
    }
}
