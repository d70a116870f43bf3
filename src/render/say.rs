//! What templates say: `say(id="search_open")`, and with what the message wants to know, `say(id="plan_at", date=site.date)`.

use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use crate::analysis::words::Words;
use crate::language::{Argument, Message};

/// Stands for markup in a message while the words around it are escaped; nobody writes it.
const MARKUP: char = '\u{f8ff}';

/// Lets templates say messages in the language of the words.
pub fn register(templates: &mut Tera, words: &Words) {
    let words = words.clone();
    templates.register_function("say", move |told: Kwargs, state: &State<'_>| said(&words, &told, state));
}

fn said(words: &Words, told: &Kwargs, state: &State<'_>) -> TeraResult<Value> {
    let id = told.must_get::<&str>("id")?;
    let message = Message::named(id).ok_or_else(|| Error::message(format!("there is no message `{id}`")))?;
    if message.arguments.is_empty() {
        return Ok(Value::from(words.word(message)));
    }
    let mut arguments = Vec::with_capacity(message.arguments.len());
    let mut markup = Vec::new();
    for name in message.arguments {
        let value = told.get::<&Value>(name)?;
        let value = value.ok_or_else(|| Error::message(format!("message `{id}` is not told its `{name}`")))?;
        arguments.push(match (value.as_str(), value.as_i64()) {
            (Some(text), _) if value.is_safe() => {
                markup.push(text);
                Argument::from(format!("{MARKUP}{}{MARKUP}", markup.len() - 1))
            }
            (Some(text), _) => Argument::from(text),
            (None, Some(number)) => Argument::from(number),
            (None, None) => Argument::from(value.to_string()),
        });
    }
    let text = words.told(message, &arguments.iter().collect::<Vec<_>>());
    if markup.is_empty() {
        return Ok(Value::from(text));
    }
    let mut out = String::with_capacity(text.len() * 2);
    for (place, part) in text.split(MARKUP).enumerate() {
        match part.parse::<usize>().ok().filter(|_| place % 2 == 1).and_then(|number| markup.get(number)) {
            Some(markup) => out.push_str(markup),
            None => out.push_str(&state.escape(part)?),
        }
    }
    Ok(Value::safe_string(&out))
}
