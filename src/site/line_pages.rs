//! The pages of budget lines: one for each category, several where a category has many lines.

use crate::analysis::books::Part;
use crate::model::Plan;

/// So many lines stand on one page.
const LINES: usize = 100;

/// The pages of all lines that the audience sees.
pub struct LinePages {
    /// By category in the order of the plan, then the lines without one.
    pub pages: Vec<LinePage>,
    of_line: Vec<usize>,
    of_category: Vec<usize>,
}

/// One page of lines.
pub struct LinePage {
    /// Where it stands.
    pub path: String,
    /// The place of its category; `None` for lines without one.
    pub category: Option<usize>,
    /// Its number among the pages of the category, from 1, and how many there are.
    pub number: (usize, usize),
    /// The places of its lines: those of the project, then running costs, then losses without an invoice.
    pub lines: Vec<usize>,
}

impl LinePages {
    /// The pages of a plan. No id has an underscore, so that no two of them have one path.
    pub fn of(plan: &Plan) -> LinePages {
        let mut groups: Vec<Vec<usize>> = vec![Vec::new(); plan.categories.len() + 1];
        for (place, line) in plan.lines.iter().enumerate() {
            let category = line.category.as_ref().and_then(|category| plan.categories.position(category.value.id()));
            groups[category.unwrap_or(plan.categories.len())].push(place);
        }
        let mut found = LinePages { pages: Vec::new(), of_line: vec![0; plan.lines.len()], of_category: Vec::new() };
        for (at, mut group) in groups.into_iter().enumerate() {
            let category = (at < plan.categories.len()).then_some(at);
            if group.is_empty() && category.is_none() {
                continue;
            }
            group.sort_by_key(|place| (Part::of(&plan.lines[*place]).max(Part::Contingency), *place));
            found.of_category.push(found.pages.len());
            let name = category.map_or("without_category", |place| plan.categories[place].id.value.as_str());
            found.add(name, category, &group);
        }
        found
    }

    fn add(&mut self, name: &str, category: Option<usize>, lines: &[usize]) {
        // A category without lines has a page too: what is written of it has to stand somewhere.
        let parts: Vec<&[usize]> = if lines.is_empty() { vec![&[]] } else { lines.chunks(LINES).collect() };
        let count = parts.len();
        for (at, part) in parts.into_iter().enumerate() {
            let path = if at == 0 { format!("budget/{name}.html") } else { format!("budget/{name}_{}.html", at + 1) };
            part.iter().for_each(|place| self.of_line[*place] = self.pages.len());
            self.pages.push(LinePage { path, category, number: (at + 1, count), lines: part.to_vec() });
        }
    }

    /// The page on which a line stands, by its place in the plan.
    pub fn of_line(&self, place: usize) -> &LinePage {
        &self.pages[self.of_line[place]]
    }

    /// The first page of a category, by its place in the plan.
    pub fn of_category(&self, place: usize) -> &LinePage {
        &self.pages[self.of_category[place]]
    }

    /// All pages of the category of one of them.
    pub fn same_category(&self, page: &LinePage) -> impl Iterator<Item = &LinePage> {
        let category = page.category;
        self.pages.iter().filter(move |other| other.category == category)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::testing::visible;

    #[test]
    fn a_category_has_one_page_or_as_many_as_it_needs() {
        let lines: String = (0..205)
            .map(|at| format!("  - {{id: l{at}, title: L, category: big, amount: 1, running: {}}}\n", at == 0))
            .collect();
        let plan = visible(&format!(
            "--- plan/budget.yaml\ncategories: [{{id: big, title: Big}}, {{id: idle, title: Idle}}]\nlines:\n{lines}  \
             - {{id: stray, title: Stray, amount: 1}}\n"
        ));
        let pages = LinePages::of(&plan.plan);
        let paths: Vec<&str> = pages.pages.iter().map(|page| page.path.as_str()).collect();
        assert_eq!(
            paths,
            [
                "budget/big.html",
                "budget/big_2.html",
                "budget/big_3.html",
                "budget/idle.html",
                "budget/without_category.html"
            ]
        );
        assert_eq!(pages.of_line(0).number, (3, 3), "running costs stand last");
        assert_eq!((pages.of_line(100).number.0, pages.of_line(205).path.as_str()), (1, paths[4]));
        assert_eq!(pages.of_category(1).path, paths[3]);
        assert_eq!(pages.same_category(&pages.pages[1]).count(), 3);
    }
}
