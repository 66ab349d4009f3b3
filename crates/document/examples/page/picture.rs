//! A drawing: one mission's headcount by month, beside its limit.

use kader_document::tree::{Align, Anchor, Drawing, Table};

use super::build::{cell, column, count, figure, group, head, row, text};

/// People on post at the end of each month, from January 2022.
const MONTHS: [(&str, u32); 16] = [
    ("januari 2022", 12),
    ("februari 2022", 12),
    ("maart 2022", 12),
    ("april 2022", 11),
    ("mei 2022", 12),
    ("juni 2022", 12),
    ("juli 2022", 12),
    ("augustus 2022", 10),
    ("september 2022", 12),
    ("oktober 2022", 12),
    ("november 2022", 12),
    ("december 2022", 11),
    ("januari 2023", 12),
    ("februari 2023", 12),
    ("maart 2023", 12),
    ("april 2023", 12),
];

pub fn drawing() -> Drawing {
    Drawing {
        anchor: Anchor::new("figuur untso"),
        title: vec![text("UNTSO hield zijn twaalf plaatsen vrijwel het hele tijdvak bezet")],
        subtitle: vec![text("Militairen op post aan het eind van de maand, en het nationale kader")],
        svg: svg(),
        alternative: "Trapsgewijze lijn van januari 2022 tot en met april 2023: twaalf militairen op \
                      post, met een dip naar elf in april en december 2022 en naar tien in augustus \
                      2022. Een rechte lijn op twaalf is het nationale kader."
            .to_owned(),
        data: Some(Table {
            anchor: Anchor::new("figuur untso cijfers"),
            caption: vec![text("Militairen op post bij UNTSO aan het eind van de maand")],
            columns: vec![column("month", Align::Start, 60), column("headcount", Align::End, 40)],
            header: vec![vec![head("Maand", Align::Start), head("Op post", Align::End)]],
            groups: vec![group(
                "",
                MONTHS
                    .iter()
                    .map(|(month, people)| {
                        row(vec![
                            cell(vec![text(*month)]),
                            count(vec![figure(&people.to_string(), "headcount/untso/military")]),
                        ])
                    })
                    .collect(),
            )],
            remarks: Vec::new(),
        }),
        remarks: vec![vec![text("Bron: voorbeeldgegevens, gereconstrueerd uit de opgave in bijlage 2.")]],
    }
}

/// Whole pixels only; 40 a month, 14 a person.
fn svg() -> String {
    let (left, bottom, month, person) = (40, 220, 36, 14);
    let mut area = format!("M{left} {bottom}");
    let mut line = String::new();
    for (index, (_, people)) in (0_u32..).zip(MONTHS) {
        let (x, y) = (left + index * month, bottom - people * person);
        area.push_str(&format!("V{y}H{}", x + month));
        line.push_str(&format!(
            "{}{x} {y}H{}",
            if index == 0 { "M" } else { "L" },
            x + month
        ));
    }
    area.push_str(&format!("V{bottom}Z"));
    let right = left + 16 * month;
    let limit = bottom - 12 * person;
    let grid: String = [0_u32, 5, 10]
        .iter()
        .map(|people| {
            let y = bottom - people * person;
            format!(
                "<path d=\"M{left} {y}H{right}\" class=\"chart-grid-line\" stroke=\"#dfe3e8\" fill=\"none\"/>\
                 <text x=\"{}\" y=\"{}\" text-anchor=\"end\" class=\"chart-muted-fill\" fill=\"#596069\">{people}</text>",
                left - 8,
                y + 4
            )
        })
        .collect();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 680 260\" \
         font-family=\"Fira Sans, sans-serif\" font-size=\"12\">{grid}\
         <defs><linearGradient id=\"fade\"><stop offset=\"0\" class=\"chart-military-tint-stop\" stop-color=\"#cfe3f1\"/>\
         <stop offset=\"1\" class=\"chart-military-tint-stop\" stop-color=\"#cfe3f1\" stop-opacity=\"0.4\"/></linearGradient></defs>\
         <path d=\"{area}\" fill=\"url(#fade)\"/>\
         <path d=\"{line}\" class=\"chart-military-line\" fill=\"none\" stroke=\"#0072b2\" stroke-width=\"2\"/>\
         <path d=\"M{left} {limit}H{right}\" class=\"chart-limit-line\" stroke=\"#000000\" stroke-dasharray=\"4 3\" fill=\"none\"/>\
         <text x=\"{right}\" y=\"{}\" text-anchor=\"end\" class=\"chart-limit-words-fill\" fill=\"#000000\">Nationaal kader: 12</text>\
         <text x=\"{}\" y=\"{}\" class=\"chart-military-words-fill\" fill=\"#00639b\" font-weight=\"600\">Op post</text>\
         <text x=\"{left}\" y=\"240\" class=\"chart-muted-fill\" fill=\"#596069\">januari 2022</text>\
         <text x=\"{right}\" y=\"240\" text-anchor=\"end\" class=\"chart-muted-fill\" fill=\"#596069\">april 2023</text></svg>",
        limit - 8,
        left + 8,
        bottom - 8 * person,
    )
}
