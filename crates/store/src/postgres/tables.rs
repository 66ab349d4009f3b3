//! Whether the tables beside the log hold what the log amounts to.

use kader_core::wording::Message;
use postgres::types::Type;
use postgres::{Client, GenericClient};

use super::open::make;
use super::schema::SchemaName;
use crate::Fault;
use crate::log::present::{CurrentRow, Present, check_effects, check_rows};
use crate::state::State;

/// Where a register is made anew, to be compared: gone when it was.
const TEMPORARY: &str = "pg_temp";

/// Everything that a schema is made of, in words, without its own name. What views show belongs
/// to it: one that was altered would tell people something else than the log.
const CATALOGUE: &str = "
    WITH named AS (SELECT oid, CASE WHEN oid = pg_my_temp_schema() THEN 'pg_temp.'
                                   ELSE quote_ident(nspname) || '.' END AS prefix
                   FROM pg_namespace WHERE oid = $1),
    table_of AS (SELECT pg_class.*, prefix FROM pg_class JOIN named ON relnamespace = named.oid
                 WHERE relkind NOT IN ('t', 'c'))
    SELECT 'relation', relname::text,
        concat_ws(' ', relkind, relrowsecurity, relforcerowsecurity, relhasrules, relhassubclass)
        FROM table_of
    UNION ALL
    SELECT 'column', relname || '.' || attname,
        concat_ws(' ', attnum, format_type(atttypid, atttypmod), attnotnull,
            pg_get_expr(adbin, adrelid))
        FROM table_of JOIN pg_attribute ON attrelid = table_of.oid
        LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
        WHERE attnum > 0 AND NOT attisdropped
    UNION ALL
    SELECT 'constraint', relname || '.' || conname, pg_get_constraintdef(pg_constraint.oid)
        FROM table_of JOIN pg_constraint ON conrelid = table_of.oid
    UNION ALL
    SELECT 'index', relname::text, replace(pg_get_indexdef(table_of.oid), prefix, '')
        FROM table_of WHERE relkind = 'i'
    UNION ALL
    SELECT 'trigger', relname || '.' || tgname,
        concat_ws(' ', tgenabled, replace(pg_get_triggerdef(pg_trigger.oid), prefix, ''))
        FROM table_of JOIN pg_trigger ON tgrelid = table_of.oid WHERE NOT tgisinternal
    UNION ALL
    SELECT 'view', relname::text, replace(pg_get_viewdef(table_of.oid), prefix, '')
        FROM table_of WHERE relkind = 'v'
    UNION ALL
    SELECT 'rule', relname || '.' || rulename,
        replace(pg_get_ruledef(pg_rewrite.oid), prefix, '')
        FROM table_of JOIN pg_rewrite ON ev_class = table_of.oid WHERE rulename <> '_RETURN'
    UNION ALL
    SELECT 'function', proname::text, replace(pg_get_functiondef(pg_proc.oid), prefix, '')
        FROM pg_proc JOIN named ON pronamespace = named.oid
    ORDER BY 1, 2, 3";

/// Holds the tables of the present state and the schema against the state that the log amounts
/// to. The schema of a standby is that of its primary, and is not held against anything.
pub(super) fn check(client: &mut Client, schema: &SchemaName, state: &State) -> Result<(), Fault> {
    // All of one moment, whoever writes meanwhile.
    let mut transaction = client
        .build_transaction()
        .isolation_level(postgres::IsolationLevel::RepeatableRead)
        .start()?;
    let query = "SELECT count(*), coalesce(max(number), 0) FROM $.deployment_row";
    let row = transaction.query_typed_one(&schema.sql(query), &[])?;
    check_rows(state, row.try_get(0)?, row.try_get(1)?)?;
    check_current(&mut transaction, schema, state)?;
    let query = schema.sql("SELECT entry, effective FROM $.effect");
    let found = transaction.query_typed(&query, &[])?;
    let found = found
        .iter()
        .map(|row| Ok((row.try_get(0)?, row.try_get(1)?)));
    check_effects(state, found.collect::<Result<_, Fault>>()?)?;
    let is_standby = transaction.query_typed_one("SELECT pg_is_in_recovery()", &[])?;
    if is_standby.try_get(0)? {
        return Ok(());
    }
    make(&mut transaction, TEMPORARY, 0)?;
    let ours = catalogue(&mut transaction, "to_regnamespace($1)", &schema.quoted())?;
    let fresh = catalogue(&mut transaction, "pg_my_temp_schema()", "")?;
    transaction.rollback()?;
    if ours == fresh {
        Ok(())
    } else {
        let head = state.head().position;
        Err(Fault::altered(head, Message::new("E505-schema")))
    }
}

fn check_current(
    client: &mut impl GenericClient,
    schema: &SchemaName,
    state: &State,
) -> Result<(), Fault> {
    let mut present = Present::of(state);
    let query = schema.sql("SELECT kind, id, position, body FROM $.current");
    for row in client.query_typed(&query, &[])? {
        present.meet(CurrentRow {
            kind: row.try_get(0)?,
            id: row.try_get(1)?,
            position: row.try_get(2)?,
            body: row.try_get(3)?,
        })?;
    }
    present.done()
}

fn catalogue(
    client: &mut impl GenericClient,
    which: &str,
    name: &str,
) -> Result<Vec<(String, String, String)>, Fault> {
    let query = format!("SELECT {which}::oid WHERE $1 IS NOT NULL");
    let of: u32 = client
        .query_typed_one(&query, &[(&name, Type::TEXT)])?
        .try_get(0)?;
    let rows = client.query_typed(CATALOGUE, &[(&of, Type::OID)])?;
    rows.iter()
        .map(|row| {
            let kind: &str = row.try_get(0)?;
            Ok((kind.to_owned(), row.try_get(1)?, row.try_get(2)?))
        })
        .collect()
}
