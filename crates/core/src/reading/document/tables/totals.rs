//! Rows of one kind of people, of which the row of totals tells the kind.

use std::collections::HashMap;

use super::{Column, Row};

/// A way to choose rows: which they are, and whether it is the only way.
#[derive(Debug, Clone)]
struct Choice {
    rows: Vec<usize>,
    only: bool,
}

/// Sums that are kept while ways are looked for; more than any report has.
const MOST: usize = 40_000;

/// A row that seems to be of military people may be one of civilians: without its cells a text
/// layer does not tell. Where the totals allow one choice of such rows alone, their numbers are
/// moved: by how much the rows have too many military people, or else too few civilians.
pub(super) fn civilian_rows(rows: &mut [Row]) {
    let Some((total, rest)) = rows.split_last_mut().filter(|(last, _)| last.is_total) else {
        return;
    };
    let sum = |column: Column| -> u64 {
        rest.iter()
            .filter_map(|row| row.count(column))
            .fold(0, u64::saturating_add)
    };
    // By how much one side exceeds the other, if it does.
    let over = |more: u64, less: u64| more.checked_sub(less);
    let limits = sum(Column::FrameworkMilitary);
    let with_extra = limits.saturating_add(sum(Column::FrameworkTemporary));
    let total_of = |column: Column| total.count(column).unwrap_or(0);
    let sent = over(
        sum(Column::DeployedMilitary),
        total_of(Column::DeployedMilitary),
    );
    let of_civilians = (
        over(
            total_of(Column::FrameworkCivilian),
            sum(Column::FrameworkCivilian),
        ),
        over(
            total_of(Column::DeployedCivilian),
            sum(Column::DeployedCivilian),
        ),
    );
    let asked = [
        (over(limits, total_of(Column::FrameworkMilitary)), sent),
        (over(with_extra, total_of(Column::FrameworkMilitary)), sent),
        of_civilians,
    ];
    let candidates: Vec<(usize, u64, u64)> = rest
        .iter()
        .enumerate()
        .filter_map(|(at, row)| {
            let civilian = row.cell(Column::FrameworkCivilian).is_some()
                || row.cell(Column::DeployedCivilian).is_some();
            let limit = row.count(Column::FrameworkMilitary).unwrap_or(0);
            let sent = row.count(Column::DeployedMilitary).unwrap_or(0);
            (!civilian && (limit, sent) != (0, 0)).then_some((at, limit, sent))
        })
        .collect();
    let chosen = asked.into_iter().find_map(|asked| match asked {
        (Some(limit), Some(sent)) if (limit, sent) != (0, 0) => choose(&candidates, (limit, sent)),
        _ => None,
    });
    for at in chosen.into_iter().flatten() {
        for cell in rest.get_mut(at).into_iter().flat_map(|row| &mut row.cells) {
            cell.column = match cell.column {
                Column::FrameworkMilitary => Column::FrameworkCivilian,
                Column::DeployedMilitary => Column::DeployedCivilian,
                other => other,
            };
        }
    }
}

/// The rows whose limits and people make what is asked, if only one choice of them does.
fn choose(candidates: &[(usize, u64, u64)], asked: (u64, u64)) -> Option<Vec<usize>> {
    let mut ways: HashMap<(u64, u64), Choice> = HashMap::new();
    ways.insert(
        (0, 0),
        Choice {
            rows: Vec::new(),
            only: true,
        },
    );
    for (row, limit, sent) in candidates {
        let mut further = Vec::new();
        for (sums, choice) in &ways {
            let next = (sums.0.saturating_add(*limit), sums.1.saturating_add(*sent));
            if next.0 <= asked.0 && next.1 <= asked.1 {
                let mut rows = choice.rows.clone();
                rows.push(*row);
                further.push((
                    next,
                    Choice {
                        rows,
                        only: choice.only,
                    },
                ));
            }
        }
        for (sums, choice) in further {
            ways.entry(sums)
                .and_modify(|known| known.only = false)
                .or_insert(choice);
        }
        if ways.len() > MOST {
            return None;
        }
    }
    ways.remove(&asked)
        .filter(|choice| choice.only)
        .map(|choice| choice.rows)
}

#[cfg(test)]
mod tests {
    use super::choose;

    #[test]
    fn rows_are_chosen_where_one_choice_alone_makes_the_sum() {
        let rows = [(0, 12, 28), (1, 2, 3), (2, 5, 7), (3, 2, 3)];
        assert_eq!(choose(&rows, (5, 7)), Some(vec![2]));
        assert_eq!(choose(&rows, (14, 31)), None, "either of two would do");
        assert_eq!(choose(&rows, (9, 13)), Some(vec![1, 2, 3]));
        assert_eq!(choose(&rows, (6, 7)), None);
    }
}
