//! What the public sees: the projection and its tables.

mod projection;
mod small;
