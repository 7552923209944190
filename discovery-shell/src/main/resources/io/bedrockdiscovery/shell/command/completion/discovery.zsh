#compdef discovery
# Completes the commands of discovery in zsh. The program itself knows what may follow: it is asked with the line up to the cursor.

_discovery() {
    local line="${(j: :)words[1,CURRENT-1]} $QIPREFIX$PREFIX" program=${(Q)words[1]} kind each value about
    local -a answer candidates finish

    [[ $program != '~/'* ]] || program=$HOME/${program#'~/'}
    (( $+commands[$program] )) || [[ $program == */* && -x $program ]] || program=discovery
    answer=("${(@f)$("$program" __complete "$line" 2> /dev/null)}")
    kind=$answer[1]
    shift answer

    case $kind in
        :files)
            compset -P '--[a-z-]*='
            _files
            return
            ;;
        :open) finish=(-S '') ;;
    esac
    for each in $answer; do
        value=${each%%$'\t'*}
        about=${each#$value}
        value=${value//\\/\\\\}
        candidates+=("${value//:/\\:}${about:+:${about#$'\t'}}")
    done
    # The program takes letters of either case.
    _describe -t values discovery candidates "${finish[@]}" -M 'm:{a-zA-Z}={A-Za-z}'
}

# As a file in fpath, this is the body of the function; otherwise it was sourced.
if [[ $funcstack[1] == _discovery ]]; then
    _discovery "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
    compdef _discovery discovery
fi
