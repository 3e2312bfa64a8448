# What the terminal says besides answers.

repl-prompt = lanekeeper>
no-token = No Discord token: set DISCORD_TOKEN (or discord.token in lanekeeper.toml) to serve Discord.
no-token-try = To try it without Discord: lanekeeper ask "/{ $example }"
check-sound = Sound: { $records } records.
check-violations = { $count ->
    [one] 1 violation.
   *[other] { $count } violations.
}

shell-confirm = To have it done, give the same command with --yes.
shell-nothing = There is nothing to do.
progress-opening = Opening the store
progress-reading = Reading
progress-checking = Checking
progress-writing = Writing
progress-comparing = Comparing
progress-copying = Copying
progress-verifying = Verifying
copied = Copied and verified. Changes: { $revision }, of which { $copied } new. Records of the base: { $records }. Servers with notes: { $servers }.
