# shellcheck shell=bash
# What a machine needs for ForumLKS, how to see whether it is there, and how to get it.

# What a machine may need: name | what it is for | how to see that it is there | Debian package
site_needs=(
    "ICU|dates and sorting of the .NET runtime|has_icu|libicu"
    "libvips|photos: resize, re-encode, strip location|has vips|libvips-tools"
    "poppler|text, pages and first-page pictures of PDF files|has pdftotext|poppler-utils"
)
test_needs=(
    "${site_needs[@]}"
    "tesseract|optional: reading scanned PDFs (OCR)|has tesseract|tesseract-ocr"
    "Indonesian|optional: the language of that reading|has_indonesian_ocr|tesseract-ocr-ind"
    "PostgreSQL|tests on the second database|has_postgres|postgresql"
    "Chromium|browser tests|has_chromium|chromium"
)
bench_needs=("wrk|load runs|has wrk|wrk")

has() { command -v "$1" >/dev/null; }

has_icu() { [[ -n "$(icu_file)" ]]; }

icu_file() {
    find /usr/lib /usr/lib64 /usr/local/lib /lib -name 'libicuuc.so.[0-9]*' 2>/dev/null | sort | tail -n 1
}

has_postgres() { postgres_bin >/dev/null; }

has_indonesian_ocr() { [[ -n "$(find /usr/share/tesseract-ocr /usr/share/tessdata -name ind.traineddata 2>/dev/null)" ]]; }

has_chromium() { chromium_path >/dev/null; }

chromium_path() {
    local name
    for name in "${FORUMLKS_TEST_CHROMIUM:-chromium}" chromium chromium-browser google-chrome; do
        if command -v "$name"; then
            return
        fi
    done
    return 1
}

has_dotnet() { dotnet_version >/dev/null 2>&1; }

dotnet_version() (
    cd "$root" || exit
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 dotnet --version
)

port_answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Without ICU the runtime, and with it the SDK, refuses to start unless told that it may do without.
require_dotnet() {
    has_dotnet || fail "The .NET 10 SDK is needed. $(dotnet_advice)"
    if ! has_icu; then
        export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
    fi
}

dotnet_advice() {
    echo "Get it with 'apt-get install dotnet-sdk-10.0' (Ubuntu), or from https://dotnet.microsoft.com/download/dotnet/10.0"
}


# Installs the packages of those needs that are not met, if it may; false when something is still missing.
ensure() {
    local need name purpose check package packages=()
    for need in "$@"; do
        IFS='|' read -r name purpose check package <<<"$need"
        if ! $check; then
            say "Missing: $name ($purpose)."
            packages+=("$package")
        fi
    done
    if ((${#packages[@]} == 0)); then
        return 0
    fi
    if may_install "${packages[@]}" && install_packages "${packages[@]}"; then
        return 0
    fi
    say "Not installed. To get it: $(advice "${packages[@]}")"
    return 1
}

may_install() {
    has apt-get && may_be_root || return 1
    if [[ "$yes" == true || "${CI:-}" == true ]]; then
        return 0
    fi
    [[ -t 0 ]] || return 1
    local answer
    read -r -p "Install ${packages[*]} with apt-get now? [Y/n] " answer
    [[ -z "$answer" || "$answer" == [yYjJ]* ]]
}

may_be_root() { ((EUID == 0)) || has sudo; }

# One by one: a package that this release does not have must not keep the others away.
install_packages() {
    local package status=0
    as_root apt-get update -qq || return 1
    for package in "$@"; do
        package="$(package_name "$package")"
        say "Installing $package …"
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$package" >/dev/null || status=1
    done
    return "$status"
}

# The ICU package carries its version in its name, another one in every release; before the first
# 'apt-get update' only the development package's name is certain.
package_name() {
    if [[ "$1" == libicu ]]; then
        { apt-cache pkgnames libicu 2>/dev/null | grep -E '^libicu[0-9]+(t64)?$' || echo libicu-dev; } | sort -V | tail -n 1
    else
        echo "$1"
    fi
}

# sudo may ask for a password only where somebody can type it.
as_root() {
    if ((EUID == 0)); then
        "$@"
    elif [[ -t 0 ]]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

advice() {
    if ! has apt-get; then
        echo "Install with this system's package tool (Debian's names): $*"
        return
    fi
    local package names=() prefix="sudo "
    ((EUID != 0)) || prefix=""
    for package in "$@"; do
        names+=("$(package_name "$package")")
    done
    echo "${prefix}apt-get install --no-install-recommends ${names[*]}"
}
