//! Elements within elements, a line each.

use crate::export::diagnostics::junit::escaped;

/// Writes XML.
pub struct Writer {
    text: String,
    open: Vec<&'static str>,
}

impl Writer {
    /// A file with a root element.
    pub fn new(root: &'static str) -> Writer {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        let text = format!("{head}<{root} xmlns=\"http://schemas.microsoft.com/project\">\n");
        Writer { text, open: vec![root] }
    }

    /// Writes an element that holds text.
    pub fn text(&mut self, name: &str, text: &str) {
        self.indent();
        // In text, line breaks and quotes mean themselves.
        let text = escaped(text).replace("&#10;", "\n").replace("&#9;", "\t").replace("&quot;", "\"");
        self.text.push_str(&format!("<{name}>{text}</{name}>\n"));
    }

    /// Writes an element that holds text, where there is any.
    pub fn some(&mut self, name: &str, text: Option<String>) {
        if let Some(text) = text {
            self.text(name, &text);
        }
    }

    /// Writes an element that holds others.
    pub fn element(&mut self, name: &'static str, inside: impl FnOnce(&mut Writer)) {
        self.indent();
        self.text.push_str(&format!("<{name}>\n"));
        self.open.push(name);
        inside(self);
        self.open.pop();
        self.indent();
        self.text.push_str(&format!("</{name}>\n"));
    }

    /// The file.
    pub fn finish(mut self) -> String {
        while let Some(name) = self.open.pop() {
            self.text.push_str(&format!("</{name}>\n"));
        }
        self.text
    }

    fn indent(&mut self) {
        self.text.extend(std::iter::repeat_n("  ", self.open.len()));
    }
}
