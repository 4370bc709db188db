# Makes archives of loaded classes; the launcher reads this when there is one to make, and its variables and functions are used here.
# shellcheck shell=sh disable=SC2154

# Makes both archives in the folder $1.
make_archives() {
    for classes in lesson all; do
        name_archive && make_archive "$1" || return
    done
}

# Plays through the program on a terminal of its own and archives the classes that this took, in the folder $1: aside first, then
# moved into place as a whole.
make_archive() {
    new=$1/new-$$
    mkdir -p -- "$1" && mkdir -- "$new" || return
    rehearse < /dev/null > /dev/null 2>&1 && sum=$(cksum < "$new/archive") && touch -r "$jar" "$new/archive" \
        && keep_archive "$1/$archive.${sum% *}.${sum#* }"
    made=$?
    rm -rf "$new"
    return $made
}

# Java 25 first notes what it loads, then makes the archive of it; its way to do both at once loses the open folders. It is not to
# note how often methods run, which takes longer to read back at a start than it saves.
rehearse() {
    if [ "$feature" -ge 25 ]; then
        play -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -XX:AOTMode=record "-XX:AOTConfiguration=$new/classes" \
            && play -XX:AOTMode=create "-XX:AOTConfiguration=$new/classes" "-XX:AOTCache=$new/archive"
    else
        play "-XX:ArchiveClassesAtExit=$new/archive"
    fi && [ -s "$new/archive" ]
}

play() {
    (start "$@" "-Djava.io.tmpdir=$new" "-Donekernel.rehearsal=$classes" -jar "$jar")
}

# Another first start may have made an archive meanwhile that is as good, and may be using it.
keep_archive() {
    # shellcheck disable=SC2034 # the functions look at it
    for file in "${1%/*}/$archive".*; do
        is_current && is_whole && return
    done
    rm -f "${1%/*}/$archive".*
    mv "$new/archive" "$1"
}

# What a first start does while its learner reads. What failed is tried again after a day; the newest eight archives, two
# for each of four Javas or programs, are enough.
prepare_next() {
    umask 077
    make_cache || return
    find "$cache/." ! -name . -prune \( -name 'new-*' -o -name '*.failed' \) -mtime +0 -exec rm -rf -- {} +
    [ -e "$cache/$archive.failed" ] || make_archive "$cache" || true > "$cache/$archive.failed"
    (cd "$cache" && ls -tc) | sed -n '/^classes-.*[0-9]$/p' | sed 1,8d | while read -r old; do
        rm -f "$cache/$old"
    done
}

# A folder in the home of somebody else is left alone; a program that runs under sudo may be in one.
make_cache() {
    # shellcheck disable=SC3067
    [ -O "$caches" ] || { [ ! -e "$caches" ] && [ -O "${caches%/*}" ]; } || return
    [ "$cached" ] || { mkdir -p -- "$cache" && open_cache; } && chmod 700 "$cache/."
}
