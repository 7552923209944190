# Completes the commands of discovery in fish. The program itself knows what may follow: it is asked with the line up to the cursor.
complete -c discovery -e

function __discovery_complete
    set -l line (commandline -cp | string collect)
    set -l program (commandline -opc)[1]
    set program (string replace -r '^~/' "$HOME/" -- $program)
    command -q -- $program; or set program discovery
    set -l answer ($program __complete "$line" 2>/dev/null)
    set -l kind $answer[1]
    set -e answer[1]

    if test "$kind" = :files
        set -l token (commandline -ct)
        set -l option (string match -r -- '^--[a-z-]+=' $token)
        set -l path (string replace -r -- '^--[a-z-]+=' '' $token)
        for each in (__fish_complete_path $path)
            printf '%s%s\n' "$option" $each
        end
        return
    end
    printf '%s\n' $answer
    # Fish puts a blank behind the only candidate, unless there is another one that is longer.
    if test "$kind" = :open -a (count $answer) -eq 1
        printf '%s,\n' (string split -m 1 \t -- $answer)[1]
    end
end

complete -c discovery -f -a '(__discovery_complete)'
