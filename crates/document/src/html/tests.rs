//! What a page must hold to, construct by construct.
