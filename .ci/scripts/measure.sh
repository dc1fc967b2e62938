# shellcheck shell=bash
# What a visitor sees and waits for: screenshots of every page type, and Lighthouse's scores.

# Lighthouse is a tool for measuring, no part of the site: it is fetched when it is asked for, and kept outside the checkout.
lighthouse_version=12.8.2
lighthouse_home="${XDG_CACHE_HOME:-$HOME/.cache}/forumlks/lighthouse"
lighthouse_pages=(/ /ruang/madiun /praktik/kunjungan-rumah-berdua /rakor/rakor-lkks-jawa-tengah-2025 "/berita" /cari "/cari?q=gizi" /direktori)

shots() {
    take_yes "$@"
    [[ ${#rest[@]} -eq 1 ]] || fail "Say where to: ./forumlks shots DIR"
    ensure "${test_needs[@]}" || true
    require_dotnet
    use_chromium
    FORUMLKS_SHOTS="$(realpath -m "${rest[0]}")"
    export FORUMLKS_SHOTS
    say "Building …"
    sdk test tests/ForumLks.Browser -c Release -v quiet --nologo --filter "FullyQualifiedName~ShotTests"
    say "Open $FORUMLKS_SHOTS/index.html"
}

# Options after it are pages: ./forumlks lighthouse /tentang
lighthouse() {
    take_yes "$@"
    ensure "${site_needs[@]}" "Chromium|measuring|has_chromium|chromium" "npm|fetching Lighthouse|has npm|npm" || fail "Chromium and npm are needed."
    require_dotnet
    fetch_lighthouse
    publish_to "$site"
    measured="$(mktemp -d)"
    trap 'stop_measured' EXIT
    start_measured
    local page run
    for page in "${rest[@]:-${lighthouse_pages[@]}}"; do
        for run in 1 2 3; do
            say "$page ($run of 3)"
            measure_once "$page" "$measured/$(printf '%s' "$page" | tr -c 'a-z0-9' _)-$run.json"
        done
    done
    node "$root/tests/lighthouse/table.mjs" "$measured"/*.json
}

fetch_lighthouse() {
    if [[ ! -x "$lighthouse_home/node_modules/.bin/lighthouse" ]]; then
        say "Fetching Lighthouse $lighthouse_version into $lighthouse_home …"
        mkdir -p "$lighthouse_home"
        npm install --prefix "$lighthouse_home" --no-fund --no-audit --loglevel error "lighthouse@$lighthouse_version" >&2
    fi
}

start_measured() {
    measured_port="$(free_port)"
    ASPNETCORE_ENVIRONMENT=Demo ForumLks__Data="$measured/data" ForumLks__Recipe=demo ForumLks__RateLimits__Enabled=false \
        ForumLks__BaseUrl="http://127.0.0.1:$measured_port" \
        dotnet "$site/ForumLks.Web.dll" --urls "http://127.0.0.1:$measured_port" >"$measured/site.log" 2>&1 &
    measured_pid=$!
    local tries
    for tries in $(seq 600); do
        if curl -sf "http://127.0.0.1:$measured_port/health/ready" >/dev/null; then
            return
        fi
        kill -0 "$measured_pid" 2>/dev/null || fail "The site did not come up: $(tail -n 5 "$measured/site.log")"
        sleep 0.5
    done
    fail "The site did not come up after $((tries / 2)) seconds."
}

stop_measured() {
    if [[ -n "${measured_pid:-}" ]]; then
        kill "$measured_pid" 2>/dev/null || true
        wait "$measured_pid" 2>/dev/null || true
    fi
    rm -rf "$measured"
}

# On a busy machine Chromium now and then loses the trace of a page: that says nothing about the page, and is asked again.
measure_once() {
    local try
    for try in 1 2 3; do
        if run_lighthouse "$@"; then
            return
        fi
        say "Lighthouse lost its trace ($try of 3 tries)."
    done
    fail "Lighthouse could not measure $1."
}

# The preset of a phone is Lighthouse's own default: a slow 4G line and a processor four times slower than this one.
run_lighthouse() {
    CHROME_PATH="$(chromium_path)" "$lighthouse_home/node_modules/.bin/lighthouse" "http://127.0.0.1:$measured_port$1" --quiet --output json --output-path "$2" \
        --only-categories performance,accessibility,best-practices,seo --chrome-flags="--headless=new --no-sandbox --disable-gpu" >&2
}

free_port() {
    node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}
