//! `milepost.yaml`: what the portal is called, and the rules it counts by.

use crate::language::Language;
use crate::language::known::{ENGLISH, Known};
use crate::model::declare::{choice, record};
use crate::model::kinds::ThemeSettings;
use crate::model::record::{Sp, Value};
use crate::model::translation::Wanted;
use crate::model::values::{
    Audiences, Currency, Date, Flag, Id, Locale, Month, Percent, PortalLanguage, Text, Url, WeekDay, WorkingDays,
};

record! {
    /// The settings of a portal. Only `title` and `start` are required.
    pub struct Settings {
        /// The name of the project, shown on every page.
        title: required Text,
        /// A name in kebab-case that never changes, by which calendars know the project; made of the title without it.
        id: optional Id,
        /// The organisation whose project it is.
        organisation: optional Text,
        /// The first day of the project.
        start: required Date,
        /// The day on which the portal shows the project; without it, the date of the commit that is built.
        status_date: optional Date,
        /// Working days and holidays; without it, Monday to Friday.
        calendar: optional WorkingCalendar,
        /// The ISO 4217 code of the project's currency; `USD` without it.
        currency: optional Currency,
        /// How dates, numbers and money are written, such as `en-US`; that is also the default.
        locale: optional Locale,
        /// The language of the plan and of the portal's own words, such as `fr`; `en` without it. What the portal cannot say in it
        /// is said in English.
        language: optional PortalLanguage,
        /// The languages of the portal, that of the plan first, such as `[en, fr]`: each other one has a portal of its own, in a
        /// folder of its name. It stands in the place of `language`.
        languages: list PortalLanguage,
        /// The month in which the fiscal year begins, from 1 (the default) to 12.
        fiscal_year_start: optional Month,
        /// The yearly rate by which later money is worth less, such as `5%`.
        discount_rate: optional Percent,
        /// The git tag, commit or recorded revision that was approved.
        baseline: optional Text,
        /// Several approved plans in order; the last is in force.
        baselines: list BaselineName,
        /// When a status turns to at risk and off track.
        thresholds: optional Thresholds,
        /// Who may see what, from the widest audience to the narrowest, such as `{staff: {money: totals}, board: {}}`.
        audiences: optional Audiences,
        /// Where the past of the plan is read from.
        history: optional HistorySettings,
        /// What Markdown may hold.
        markup: optional MarkupSettings,
        /// Whether the portal has a search; `true` without it.
        search: optional Flag,
        /// Whether readers find the plan as tables, as a workbook and as data in the portal; `true` without it. Calendars are
        /// there in any case.
        downloads: optional Flag,
        /// The address at which the portal will be, such as `https://example.org/clinic/`; the Atom feed of updates needs it.
        url: optional Url,
        /// The address of the repository. It is kept with the plan; no page shows it yet.
        repository: optional Text,
        /// Where a file of the plan is edited, with `{path}` for its path, such as
        /// `https://git.example.org/clinic/plan/-/edit/main/{path}`; each page then links to its own file.
        edit_url: optional Text,
        /// How the portal looks.
        theme: optional ThemeSettings,
    }
}

impl Settings {
    /// The languages of the portal, that of the plan first.
    pub fn spoken(&self) -> Vec<&'static Known> {
        let named: Vec<&'static Known> = self.languages.iter().map(|language| language.value.0).collect();
        match (named.is_empty(), &self.language) {
            (false, _) => named,
            (true, Some(language)) => vec![language.value.0],
            (true, None) => vec![ENGLISH],
        }
    }

    /// The language in which the plan is written, as far as the program knows its words; English otherwise.
    pub fn written_in(&self) -> Language {
        self.spoken().first().map_or_else(Language::default, |known| Language::of(known.tag))
    }

    /// From now on they are those of the portal in a language: its address, and how it writes numbers.
    pub fn speak(&mut self, wanted: &Wanted<'_>) {
        self.translate(wanted);
        let Some(known) = Known::tagged(wanted.language).filter(|_| !self.languages.is_empty()) else { return };
        self.language = Some(Sp::new(PortalLanguage(known), self.title.span));
        if known.tag == wanted.default {
            return;
        }
        let locale = self.locale.as_ref().map_or("en-US", |locale| &locale.value.0);
        let (language, region) = locale.split_once('-').unwrap_or((locale, ""));
        if language != known.tag {
            let locale = if region.is_empty() { known.tag.to_owned() } else { format!("{}-{region}", known.tag) };
            self.locale = Some(Sp::new(Locale(locale), self.title.span));
        }
        if let Some(url) = &mut self.url {
            url.value.0 = format!("{}/{}/", url.value.0.trim_end_matches('/'), known.tag);
        }
    }
}

record! {
    /// The days on which people work.
    pub struct WorkingCalendar {
        /// The working days of a week, such as `[mon, tue, wed, thu, fri]`.
        workdays: list WeekDay,
        /// Days on which nobody works: `2025-11-27` or `{from: 2025-12-24, to: 2026-01-01, title: Winter break}`.
        holidays: list Holiday,
    }
}

record! {
    /// Days on which nobody works.
    pub struct Holiday shorthand from {
        /// The first day.
        from: required Date,
        /// The last day; without it, the first is the only one.
        to: optional Date,
        /// What the days are called.
        title: optional Text,
    }
}

record! {
    /// An approved plan.
    pub struct BaselineName {
        /// Kebab-case name.
        id: required Id,
        /// What it is called on the pages.
        title: optional Text,
        /// The git tag, commit or recorded revision.
        revision: required Text,
    }
}

record! {
    /// The limits by which a status is computed.
    pub struct Thresholds {
        /// Limits for lateness, in working days.
        schedule: optional ScheduleThresholds,
        /// Limits for cost over plan, in percent.
        cost: optional CostThresholds,
        /// How long the plan may go without an update, such as `5w`.
        stale: optional WorkingDays,
    }
}

record! {
    /// Limits for lateness.
    pub struct ScheduleThresholds {
        /// At risk from this many working days late; `5d` without it.
        at_risk: optional WorkingDays,
        /// Off track from this many working days late; `15d` without it.
        off_track: optional WorkingDays,
    }
}

record! {
    /// Limits for cost over plan.
    pub struct CostThresholds {
        /// At risk from this many percent over; `5%` without it.
        at_risk: optional Percent,
        /// Off track from this many percent over; `10%` without it.
        off_track: optional Percent,
    }
}

record! {
    /// Where the past of the plan is read from.
    pub struct HistorySettings {
        /// Whether git's commits are read; `true` without it. The folder `history/` is always read.
        git: optional Flag,
    }
}

record! {
    /// What Markdown may hold.
    pub struct MarkupSettings {
        /// Raw HTML: `none` (the default) leaves it out, `sanitised` lets harmless elements through.
        html: optional RawHtml,
    }
}

choice! {
    /// What happens to HTML in Markdown.
    pub enum RawHtml {
        /// It is left out.
        None = "none",
        /// Harmless elements are kept.
        Sanitised = "sanitised",
    }
}
