//! A table as a workbook.

use kader_core::figures::{Figure, FigureTable, FigureValue};
use kader_core::wording::{Lang, words};

use super::heading;

/// A table as a workbook: the figures on one sheet, reconstructed ones hatched, and on another
/// what a reader must know of them, line by line. The same table gives the same bytes.
///
/// # Errors
/// Those of the writer.
pub fn xlsx(
    table: &FigureTable,
    told: &[String],
    lang: Lang,
) -> Result<Vec<u8>, rust_xlsxwriter::XlsxError> {
    use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook};
    let mut workbook = Workbook::new();
    // A fixed date: the same figures are the same bytes.
    let date = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&date));
    let bold = Format::new().set_bold();
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Bottom);
    let hatched = |format: Format, figure: &Figure| {
        if figure.because.reconstructed {
            let pattern = rust_xlsxwriter::FormatPattern::LightUp;
            format.set_italic().set_pattern(pattern)
        } else {
            format
        }
    };
    let sheet = workbook.add_worksheet();
    sheet.set_name(table.name)?;
    for (place, column) in (0_u16..).zip(&table.columns) {
        sheet.write_with_format(0, place, heading(column.key, lang), &head)?;
    }
    for (line, row) in (1_u32..).zip(&table.rows) {
        for (place, figure) in (0_u16..).zip(&row.cells) {
            let format = if row.is_total {
                bold.clone()
            } else {
                Format::new()
            };
            let format = hatched(format, figure);
            match &figure.value {
                FigureValue::Blank => {}
                FigureValue::Count(count) => {
                    // Excel knows no whole numbers; every count here is exact as a double.
                    let count = u32::try_from(*count).unwrap_or(u32::MAX);
                    sheet.write_with_format(line, place, count, &format)?;
                }
                FigureValue::Unavailable(_) => {
                    sheet.write_with_format(line, place, figure.value.shown(lang), &format)?;
                }
                other => {
                    sheet.write_with_format(line, place, other.data(), &format)?;
                }
            }
        }
    }
    sheet.autofit();
    sheet.set_freeze_panes(1, 0)?;
    let about = workbook.add_worksheet();
    about.set_name(words(lang, "xlsx-about").unwrap_or_default())?;
    for (line, told) in (0_u32..).zip(told) {
        about.write(line, 0, told)?;
    }
    about.set_column_width(0, 100)?;
    workbook.save_to_buffer()
}
