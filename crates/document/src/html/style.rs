//! The style sheet of a page, and the policy that lets in this one and no other.

use sha2::{Digest as _, Sha256};

use super::style::base64::encode;

mod base64;

/// What every page looks like; its tokens stand first, for a theme to set anew.
const RULES: [&str; 6] = [
    include_str!("style/tokens.css"),
    include_str!("style/front.css"),
    include_str!("style/text.css"),
    include_str!("style/tables.css"),
    include_str!("style/drawings.css"),
    include_str!("style/media.css"),
];

/// A style sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet(String);

impl Sheet {
    /// The rules alone, for a server that has the fonts at an address of their own.
    #[must_use]
    pub fn rules() -> Self {
        Self(format!(
            "{}\n@media screen and (prefers-color-scheme: dark) {{\n{}}}\n",
            RULES.concat(),
            crate::chart::dark_rules()
        ))
    }

    /// The rules with the fonts in them, for a file of its own.
    #[must_use]
    pub fn with_fonts() -> Self {
        let mut text = String::from("\n");
        for face in crate::fonts::web_faces() {
            text.push_str(&format!(
                "@font-face{{font-family:\"{}\";font-style:{};font-weight:{};font-display:swap;\
                 src:url(data:font/woff2;base64,{}) format(\"woff2\")}}\n",
                face.family,
                face.slant.css(),
                face.weight,
                encode(face.woff2)
            ));
        }
        text.push_str(&Self::rules().0);
        Self(text)
    }

    /// The sheet as CSS.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The source expression of this sheet for `style-src` (CSP level 3, 2.3.1): its hash.
    #[must_use]
    pub fn source(&self) -> String {
        format!("'sha256-{}'", encode(&Sha256::digest(self.0.as_bytes())))
    }

    /// The policy of a page that carries this sheet and nothing from outside.
    #[must_use]
    pub fn policy(&self) -> String {
        format!(
            "default-src 'none'; style-src {}; font-src data:; img-src data:; base-uri 'none'; \
             form-action 'none'",
            self.source()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheet_ends_no_element_and_fetches_nothing() {
        let text = Sheet::with_fonts().0;
        assert!(!text.contains("</"));
        assert!(!text.contains("@import"));
        assert!(text.matches("url(").count() == text.matches("url(data:").count());
    }

    #[test]
    fn the_policy_holds_the_hash_of_the_sheet() {
        let sheet = Sheet("a{b:c}".to_owned());
        // printf 'a{b:c}' | openssl dgst -sha256 -binary | base64
        assert_eq!(
            sheet.source(),
            "'sha256-0cRUVYRKwNwnl1hkfkPGjkht16b039TjFdJzmXfFK2o='"
        );
        assert!(
            sheet
                .policy()
                .starts_with("default-src 'none'; style-src 'sha256-")
        );
        assert!(!sheet.policy().contains("unsafe"));
    }
}
