//! Rules about how parliament is told (P).
