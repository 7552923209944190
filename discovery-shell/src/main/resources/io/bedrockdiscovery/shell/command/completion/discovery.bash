# Completes the commands of discovery in bash. The program itself knows what may follow: it is asked with the line up to the cursor.

_discovery() {
    local line=${COMP_LINE:0:COMP_POINT} program=${COMP_WORDS[0]} quote='' before='' piece='' char at
    COMPREPLY=()

    # Bash replaces a part of the word at the cursor: what is behind a character such as : or =, or behind an open quotation mark.
    for ((at = 0; at < ${#line}; at++)); do
        char=${line:at:1}
        case ${quote:--}$char in
            \'\' | \"\") quote='' ;;
            -\\ | \"\\)
                at=$((at + 1))
                piece+=${line:at:1}
                ;;
            [\'\"]*) piece+=$char ;;
            -[\'\"])
                quote=$char
                before+=$piece
                piece=''
                ;;
            -[[:space:]])
                before=''
                piece=''
                ;;
            *)
                piece+=$char
                if [[ $COMP_WORDBREAKS == *"$char"* ]]; then
                    before+=$piece
                    piece=''
                fi
                ;;
        esac
    done

    [[ $program != '~/'* ]] || program=$HOME/${program:2}
    [[ -n $(type -P -- "$program") ]] || program=discovery
    local kind value about quoted
    {
        IFS= read -r kind
        while IFS=$'\t' read -r value about; do
            [[ $value == "$before"* ]] || continue
            value=${value:${#before}}
            # Candidates come from AWS: what the shell would interpret is quoted, or left out where it cannot be.
            case $quote in
                \') [[ $value != *\'* ]] || continue ;;
                \") [[ $value != *'!'* ]] || continue ;;
            esac
            quoted=''
            for ((at = 0; at < ${#value}; at++)); do
                char=${value:at:1}
                case ${quote:--}$char in
                    \"[\"\\\$\`]) quoted+=\\ ;;
                    -[[:space:]\"\'\\\$\`\;\&\|\(\)\<\>\*\?\[\]\{\}\!\#\~^]) quoted+=\\ ;;
                esac
                quoted+=$char
            done
            COMPREPLY+=("$quoted")
        done
    } <<< "$("$program" __complete "$line" 2> /dev/null)"

    case $kind in
        # Older versions of bash have no compopt.
        :files)
            if ! compopt -o default 2> /dev/null; then
                while IFS= read -r value; do
                    COMPREPLY+=("$value")
                done < <(compgen -f -- "$piece")
            fi
            ;;
        :open) compopt -o nospace 2> /dev/null ;;
    esac

    # Bash puts what all candidates begin with in the place of the word, which would shorten a word that is in their middle.
    if ((${#COMPREPLY[@]} > 1)); then
        local common=${COMPREPLY[0]}
        for value in "${COMPREPLY[@]}"; do
            while [[ $value != "$common"* ]]; do
                common=${common%?}
            done
        done
        ((${#common} >= ${#piece})) || COMPREPLY+=(' ')
    fi
}

complete -F _discovery discovery
