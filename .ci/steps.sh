# Sourced by `run` and `weekly`, which run in the root of the repository: the steps, and a table of their seconds.
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# An absolute path, because some steps run in another folder.
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}
# The files that make the next build faster cost more than they save in a clean checkout.
export CARGO_INCREMENTAL=${CARGO_INCREMENTAL:-0}
seconds=()
failed=()

# step NAME COMMAND...: prints the name, runs the command or function, and returns its status.
step() {
    local - name=$1 began=$SECONDS status
    shift
    printf '\n== %s\n' "$name"
    # A function in a condition would continue after a command that fails.
    set +e
    (
        set -e
        "$@"
    )
    status=$?
    seconds+=("$(printf '%5d s  %s' $((SECONDS - began)) "$name")")
    if [ "$status" != 0 ]; then
        failed+=("$name")
        printf 'failed with status %d: %s\n' "$status" "$name" >&2
    fi
    return "$status"
}

# Prints the seconds of the steps and those that failed, and returns 1 if one did.
summary() {
    printf '\n== seconds of each step\n'
    printf '%s\n' "${seconds[@]}"
    if [ ${#failed[@]} != 0 ]; then
        printf 'failed: %s\n' "${failed[@]}" >&2
        return 1
    fi
    printf '\nall %d steps passed\n' ${#seconds[@]}
}
