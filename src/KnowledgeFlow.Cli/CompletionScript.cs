namespace KnowledgeFlow.Cli;

/// <summary>
/// Scripts that complete <c>kflow</c>'s command line in a shell. Each asks kflow itself, by the directive <c>[suggest:POSITION]</c> of System.CommandLine, and leaves file
/// names to the shell where kflow knows nothing.
/// </summary>
internal static class CompletionScript
{
    private const string Bash = """
        # bash completion for kflow: source <(kflow completion bash)
        _kflow()
        {
            local line="${COMP_LINE:0:COMP_POINT}" current="${COMP_WORDS[COMP_CWORD]}" suggestion
            local -a files
            COMPREPLY=()
            while IFS= read -r suggestion; do
                if [[ -n "$suggestion" && "$suggestion" == "$current"* ]]; then COMPREPLY+=("$suggestion"); fi
            done < <(kflow "[suggest:${#line}]" "$line" 2>/dev/null)
            if [[ "$current" != -* ]]; then
                mapfile -t files < <(compgen -f -- "$current")
                COMPREPLY+=("${files[@]}")
            fi
        }
        complete -o filenames -F _kflow kflow

        """;

    private const string Zsh = """
        #compdef kflow
        # zsh completion for kflow: source <(kflow completion zsh), after compinit
        _kflow()
        {
            local line="${BUFFER:0:$CURSOR}"
            local -a suggestions
            suggestions=("${(@f)$(kflow "[suggest:${#line}]" "$line" 2>/dev/null)}")
            suggestions=(${suggestions:#})
            (( ${#suggestions} )) && compadd -- "${suggestions[@]}"
            [[ "${words[CURRENT]}" != -* ]] && _files
        }
        compdef _kflow kflow

        """;

    private const string PowerShell = """
        # PowerShell completion for kflow: kflow completion powershell | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName kflow -ScriptBlock {
            param($word, $tree, $position)
            $line = $tree.ToString().PadRight($position)
            kflow "[suggest:$position]" "$line" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    /// <summary>The shells that there are scripts for.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "powershell"];

    /// <summary>The script for a shell.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static string For(string shell) => (shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "powershell" => PowerShell,
        _ => throw new ArgumentException("There is no script for this shell.", nameof(shell)),
    }).ReplaceLineEndings("\n");
}
