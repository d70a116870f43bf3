### What the plan’s fields and their fixed words are called, on the pages of changes.
field_name = { $name ->
    [body] description
    [audience] seen by
    [committed] committed, with what is paid
    [depends_on] waits for
    [raci] roles
    [periods] by month
   *[other] { $plain }
}
field_word = { $word ->
    [at-risk] at risk
    [go-live] go live
    [off-track] off track
    [on-track] on track
   *[other] { $plain }
}
