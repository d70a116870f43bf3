//! What templates say: `say(id="search")`, and with what the message wants to know, `say(id="plan_at", date=site.date)`.

use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use crate::analysis::words::Words;
use crate::language::{Argument, Message};

/// Lets templates say messages in the language of the words.
pub fn register(templates: &mut Tera, words: &Words) {
    let words = words.clone();
    templates.register_function("say", move |told: Kwargs, _: &State<'_>| said(&words, &told));
}

fn said(words: &Words, told: &Kwargs) -> TeraResult<String> {
    let id = told.must_get::<&str>("id")?;
    let message = Message::named(id).ok_or_else(|| Error::message(format!("there is no message `{id}`")))?;
    if message.arguments.is_empty() {
        return Ok(words.word(message).to_owned());
    }
    let mut arguments = Vec::with_capacity(message.arguments.len());
    for name in message.arguments {
        let value = told.get::<&Value>(name)?;
        let value = value.ok_or_else(|| Error::message(format!("message `{id}` is not told its `{name}`")))?;
        arguments.push(match (value.as_str(), value.as_i64()) {
            (Some(text), _) => Argument::from(text),
            (None, Some(number)) => Argument::from(number),
            (None, None) => Argument::from(value.to_string()),
        });
    }
    Ok(words.told(message, &arguments.iter().collect::<Vec<_>>()))
}
