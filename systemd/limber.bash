# bash completion for limber(1)

_limber() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command='' offered='' i
    for ((i = 1; i < COMP_CWORD; ++i)); do
        case ${COMP_WORDS[i]} in
        play | plan | list | check | snapshot | sheet | history | sync | publish | keygen | setup | doctor | bench) command=${COMP_WORDS[i]} && break ;;
        esac
    done
    COMPREPLY=()
    case $before in
    --rotate) offered='0 90 180 270' ;;
    --facing) offered='mirror instructor behind' ;;
    --card) offered='idle mirror turning paused hold offer done trouble' ;;
    --button) offered='none GPIO17' ;;
    --root)
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
        return
        ;;
    --config | --output | -o)
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        return
        ;;
    --plan | --sets | --from | --at | --speed | --windowed | --size | --for) return ;;
    *)
        case $command in
        '') offered='play plan list check snapshot sheet history sync publish keygen setup doctor bench' ;;
        play | plan | snapshot | sheet)
            offered=$(limber list --json 2>/dev/null | grep -o '"id": *"[^"]*"' | cut -d '"' -f 4)
            ;;
        check) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
        esac
        if [[ $word == -* ]]; then
            case $command in
            '') offered='--help --version --config --windowed --rotate --flip --facing' ;;
            play) offered='--help --plan --sets --loop --once --from --speed --windowed --rotate --flip --facing --offscreen --size --for --config' ;;
            plan) offered='--help --plan --sets --json --config' ;;
            list) offered='--help --json --config' ;;
            check) offered='--help --strict --config' ;;
            snapshot) offered='--help --plan --sets --output --at --card --size --rotate --facing --config' ;;
            sheet) offered='--help --plan --output --size --rotate --animated --config' ;;
            history) offered='--help --json --csv --config' ;;
            sync) offered='--help --dry-run --rollback --json --config' ;;
            publish) offered='--help --output --key --config' ;;
            keygen) offered='--help --output --config' ;;
            setup) offered='--help --undo --yes --button --root --config' ;;
            doctor) offered='--help --inputs --config' ;;
            bench) offered='--help --input --config' ;;
            esac
        fi
        ;;
    esac
    if [[ -n $offered ]]; then mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W "$offered" -- "$word"); fi
}

complete -o filenames -F _limber limber
