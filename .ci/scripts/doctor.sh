# shellcheck shell=bash
# The table that ./forumlks doctor prints.

doctor() {
    local verdict=0
    printf '%-12s %-11s %s\n' "WHAT" "STATE" "NOTE"
    if has_dotnet; then
        row ".NET SDK" present "$(dotnet_version)"
    else
        row ".NET SDK" MISSING "needed. $(dotnet_advice)"
        verdict=1
    fi
    doctor_needs
    doctor_port
    doctor_space || verdict=1
    exit "$verdict"
}

doctor_needs() {
    local need name purpose check package
    for need in "${test_needs[@]}" "${bench_needs[@]}"; do
        IFS='|' read -r name purpose check package <<<"$need"
        if $check; then
            row "$name" present "$(version_of "$name")"
        else
            row "$name" missing "$purpose. $(advice "$package")"
        fi
    done
}

doctor_port() {
    if port_answers 5080; then
        row "port 5080" taken "something answers there; start with --urls http://127.0.0.1:5081"
    else
        row "port 5080" free ""
    fi
}

doctor_space() {
    local data="${ForumLks__Data:-$root/data}" free
    while [[ ! -d "$data" ]]; do
        data="$(dirname "$data")"
    done
    free=$(($(df -Pk "$data" | awk 'NR == 2 { print $4 }') / 1024))
    if ((free < 500)); then
        row "disk" LOW "$free MB free in $data; the site needs 500 MB to build and start"
        return 1
    fi
    row "disk" enough "$free MB free in $data"
}

row() {
    printf '%-12s %-11s %s\n' "$1" "$2" "$3"
}

version_of() {
    case "$1" in
        ICU) icu_file | sed 's/.*\.so\.//' ;;
        libvips) vips --version | head -n 1 ;;
        poppler) pdftotext -v 2>&1 | head -n 1 ;;
        tesseract) tesseract --version 2>&1 | head -n 1 ;;
        Indonesian) echo "for tesseract" ;;
        PostgreSQL) "$(postgres_bin)/postgres" --version ;;
        Chromium) "$(chromium_path)" --version 2>/dev/null | tail -n 1 ;;
        wrk) { wrk -v 2>&1 || true; } | head -n 1 ;;
    esac
}
