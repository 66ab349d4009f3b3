//! Rules about deployments and posts (D).
