//! The register to see: pages for people, data for machines.
//!
//! One way through it: an address names a [`Page`](address::Page) and what is asked of it
//! ([`Asked`](view::Asked)); the [`Site`] knows the register as it was known then; a
//! page is a pure function of the two ([`view::View`]) and gives markup. `serve` answers
//! addresses over HTTP, `publish` writes the same pages into a folder. What the public sees is
//! made from what may be published and nothing else.

pub mod address;
pub mod api;
pub mod asset;
pub mod page;
mod part;
pub mod publish;
pub mod search;
pub mod server;
pub mod site;
pub mod theme;
pub mod view;

pub use server::{run, serve};
pub use site::Site;
pub use theme::Theme;
