# shellcheck shell=bash
# Every test project, and the totals over all of them.

run_tests() {
    take_yes "$@"
    ensure "${test_needs[@]}" || say "Going on without; the tests that need what is missing cannot pass."
    require_dotnet
    say "Building …"
    sdk build ForumLks.sln -c Release -v quiet --nologo
    use_chromium
    if has_postgres; then
        start_postgres
    fi
    run_every_project "${rest[@]}"
    stop_postgres
    close_with_totals
}

use_chromium() {
    if has_chromium; then
        FORUMLKS_TEST_CHROMIUM="$(chromium_path)"
        export FORUMLKS_TEST_CHROMIUM
    fi
}

# One project after the other: two cores give reliable timings to one browser or one database at a time.
run_every_project() {
    results="$root/artifacts/tests"
    rm -rf "$results"
    passed=0 failed=0 skipped=0
    local project
    while read -r project; do
        run_project "$project" "$@"
    done < <(cd "$root" && grep -l 'Microsoft.NET.Test.Sdk' tests/*/*.csproj)
}

run_project() {
    local project="$1" name status=0
    shift
    name="$(basename "$project" .csproj)"
    say "$name"
    sdk test "$project" -c Release --no-build --nologo --results-directory "$results" --logger "trx;LogFileName=$name.trx" \
        --logger "console;verbosity=minimal" --blame-hang --blame-hang-timeout 5m --blame-hang-dump-type none "$@" </dev/null || status=$?
    count "$results/$name.trx" "$status"
}

# A project that ended badly without a failed test to show for it (a crash, a hang) counts as one failure.
count() {
    local trx="$1" status="$2" total=0 executed=0 ok=0 failures
    if [[ -f "$trx" ]]; then
        total="$(counter total "$trx")" executed="$(counter executed "$trx")" ok="$(counter passed "$trx")"
    fi
    failures=$((executed - ok))
    if ((status != 0 && failures == 0)); then
        failures=1
    fi
    passed=$((passed + ok)) failed=$((failed + failures)) skipped=$((skipped + total - executed))
}

counter() {
    sed -n "s/.*<Counters [^>]*\b$1=\"\([0-9]*\)\".*/\1/p" "$2"
}

close_with_totals() {
    local line="$passed passed, $failed failed"
    if ((skipped > 0)); then
        line+=", $skipped skipped"
    fi
    echo "$line"
    ((failed == 0 && passed > 0)) || exit 1
    # On the build machine everything is installed: a skipped test there is a test that nobody runs.
    if [[ "${CI:-}" == true ]] && ((skipped > 0)); then
        exit 1
    fi
}
