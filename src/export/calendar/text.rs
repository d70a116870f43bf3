//! Lines of a calendar: escaped, and folded so that none is longer than 75 octets.

/// The longest line, in octets, without its end.
const LONGEST: usize = 75;

/// The lines of a calendar.
#[derive(Default)]
pub struct Lines(String);

impl Lines {
    /// Adds a line whose value is written as it is.
    pub fn add(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{value}"));
    }

    /// Adds a line whose value is text.
    pub fn add_text(&mut self, name: &str, text: &str) {
        self.add(name, &escaped(text));
    }

    /// The calendar.
    pub fn finish(self) -> Vec<u8> {
        self.0.into_bytes()
    }

    fn fold(&mut self, line: &str) {
        let mut octets = 0;
        for letter in line.chars() {
            if octets + letter.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(letter);
            octets += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A folded calendar with its lines whole again.
pub fn unfolded(calendar: &str) -> String {
    calendar.replace("\r\n ", "").replace("\r\n\t", "")
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' | '\r' => escaped.push_str("\\n"),
            letter if letter.is_control() => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}
