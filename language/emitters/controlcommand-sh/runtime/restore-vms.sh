# ── VMs of a restore ──────────────────────────────────────────────────────────

usage_more() {
  :
}

quiesce_limits() {
  :
}

usage_afterwards() {
  tell '  --power-on      power on the VMs afterwards that ran before'
}

# ── The record of the VMs ─────────────────────────────────────────────────────

# Where each VM has its files and what it belongs to: written before any VM leaves the inventory, so that a later run can bring it back.
vm_paths=()
vm_datastores=()
vm_folders=()
vm_pools=()
vm_hosts=()
vm_before=()

# fact INDEX PROPERTY: in $output; stops where vCenter does not say.
fact() {
  property "${vm_refs[$1]}" "$2" || stop "$exit_vmware" 'VM %s: %s cannot be read: %s' "${vm_names[$1]}" "$2" "$output"
  [[ -n $output ]] || stop "$exit_vmware" 'VM %s: vCenter does not say its %s.' "${vm_names[$1]}" "$2"
}

# pattern TEXT: in $pattern, as govc takes names that hold signs of its patterns.
pattern=''
pattern() {
  pattern=${1//\\/\\\\}
  pattern=${pattern//'*'/\\*}
  pattern=${pattern//'?'/\\?}
  pattern=${pattern//'['/\\[}
  pattern=${pattern//']'/\\]}
}

# learn_vm INDEX: what has to be known to register it again.
learn_vm() {
  local index=$1 path
  fact "$index" config.files.vmPathName
  path=$output
  [[ $path =~ ^\[([^]]+)\]\ (.+)$ ]] || stop "$exit_vmware" 'VM %s: this path is not understood: %s' "${vm_names[index]}" "$path"
  vm_paths[index]=${BASH_REMATCH[2]}
  pattern "${BASH_REMATCH[1]}"
  found s "$pattern" || stop "$exit_vmware" 'The datastore of VM %s cannot be looked up: %s' "${vm_names[index]}" "$output"
  [[ -n $output && $output != *$'\n'* ]] || stop "$exit_vmware" 'The datastore of VM %s is not found, or more than once: %s' "${vm_names[index]}" "$path"
  vm_datastores[index]=$output
  fact "$index" parent
  vm_folders[index]=$output
  fact "$index" resourcePool
  vm_pools[index]=$output
  fact "$index" runtime.host
  vm_hosts[index]=$output
}

record_file() {
  printf '%s/vms' "$state_folder"
}

write_vm_record() {
  local index field
  {
    for index in "${!vm_names[@]}"; do
      for field in "${vm_names[index]}" "${vm_before[index]}" "${vm_datastores[index]}" "${vm_folders[index]}" "${vm_pools[index]}" "${vm_hosts[index]}" "${vm_paths[index]}"; do
        encoded "$field"
        printf '%s\n' "$encoded"
      done
    done
  } >"$work/vms" || stop "$exit_usage" 'The file %s cannot be written.' "$work/vms"
  mv -- "$work/vms" "$(record_file)" || stop "$exit_usage" 'The file %s cannot be written.' "$(record_file)"
}

decoded() {
  decoded=${1//%0A/$'\n'}
  decoded=${decoded//%25/%}
}

# read_vm_record: what an earlier run, which has not come to its end, has written down.
read_vm_record() {
  local fields index field
  [[ -e $(record_file) ]] || return 0
  while :; do
    fields=()
    for field in 1 2 3 4 5 6 7; do
      IFS= read -r field || return 0
      decoded "$field"
      fields+=("$decoded")
    done
    for index in "${!vm_names[@]}"; do
      [[ ${vm_names[index]} == "${fields[0]}" ]] || continue
      vm_before[index]=${fields[1]}
      vm_datastores[index]=${fields[2]}
      vm_folders[index]=${fields[3]}
      vm_pools[index]=${fields[4]}
      vm_hosts[index]=${fields[5]}
      vm_paths[index]=${fields[6]}
    done
  done <"$(record_file)"
}

# had_snapshot INDEX: by the record of the backup; 2 where there is none.
had_snapshot() {
  [[ -e $state_folder/backup ]] || return 2
  encoded "${vm_names[$1]}"
  grep -Fxq -- "snapshot = $encoded" "$state_folder/backup"
}

check_vms() {
  local index
  go_on
  read_vm_record
  for index in "${!vm_names[@]}"; do
    resolve_vm "$index"
    if [[ -z ${vm_refs[index]} ]]; then
      [[ -n ${vm_paths[index]-} ]] || stop "$exit_state" 'VM %s is not in the inventory of vCenter. Nothing was changed.' "${vm_names[index]}"
      say INFO 'VM %s was removed from the inventory by an earlier run.' "${vm_names[index]}"
      vm_power[index]=unregistered
      continue
    fi
    read_power "$index"
    say INFO 'VM %s is %s.' "${vm_names[index]}" "${vm_power[index]}"
    # After a run that failed, how the VM was before that run counts.
    [[ -n ${vm_before[index]-} ]] || vm_before[index]=${vm_power[index]}
    learn_vm "$index"
  done
}

check_hosts() {
  local index
  host_refs=()
  for index in "${!host_names[@]}"; do
    found h "${host_patterns[index]}" || stop "$exit_vmware" 'The ESXi host %s cannot be looked up: %s' "${host_names[index]}" "$output"
    [[ -n $output && $output != *$'\n'* ]] || stop "$exit_state" 'The ESXi host %s is not in the inventory of vCenter, or more than once. Nothing was changed.' "${host_names[index]}"
    host_refs+=("$output")
  done
}

step_power_off() {
  local index
  if [[ $dry_run == no ]]; then
    write_vm_record
    touched=yes
  fi
  for index in "${!vm_names[@]}"; do
    [[ ${vm_power[index]} == poweredOn || ${vm_power[index]} == suspended ]] || continue
    if would govc vm.power -off "${vm_refs[index]}"; then continue; fi
    say INFO 'VM %s: powering off.' "${vm_names[index]}"
    call "$command_limit" govc vm.power -off "${vm_refs[index]}" || say WARN 'VM %s: %s' "${vm_names[index]}" "$output"
    read_power "$index"
    [[ ${vm_power[index]} == poweredOff ]] || stop "$exit_vmware" 'VM %s could not be powered off, it is %s.' "${vm_names[index]}" "${vm_power[index]}"
  done
}

step_unregister() {
  local index answer
  for index in "${!vm_names[@]}"; do
    [[ ${vm_power[index]} != unregistered ]] || continue
    if would govc vm.unregister "${vm_refs[index]}"; then continue; fi
    say INFO 'VM %s: removing from the inventory.' "${vm_names[index]}"
    call "$command_limit" govc vm.unregister "${vm_refs[index]}" || say WARN 'VM %s: %s' "${vm_names[index]}" "$output"
    answer=$output
    resolve_vm "$index"
    [[ -z ${vm_refs[index]} ]] || stop "$exit_vmware" 'VM %s could not be removed from the inventory: %s' "${vm_names[index]}" "$answer"
    vm_power[index]=unregistered
  done
}

step_rescan() {
  local index refs=("${host_refs[@]}")
  # Without hosts in the design: those on which the VMs were.
  ((${#refs[@]} > 0)) || for index in "${!vm_hosts[@]}"; do
    [[ " ${refs[*]-} " == *" ${vm_hosts[index]} "* ]] || refs+=("${vm_hosts[index]}")
  done
  for index in "${!refs[@]}"; do
    if would govc host.storage.info -rescan -rescan-vmfs -host "${refs[index]}"; then continue; fi
    say INFO 'Rescanning HBA and VMFS: %s' "${host_names[index]-${refs[index]}}"
    call "$long_limit" govc host.storage.info -rescan -rescan-vmfs -host "${refs[index]}" || stop "$exit_vmware" 'The rescan has failed on %s: %s' "${host_names[index]-${refs[index]}}" "$output"
  done
}

step_register() {
  local index
  for index in "${!vm_names[@]}"; do
    register_vm "$index" || stop "$exit_vmware" 'VM %s could not be registered: %s' "${vm_names[index]}" "$output"
  done
}

# register_vm INDEX: false where it is not in the inventory afterwards.
register_vm() {
  local index=$1 answer
  local command=(govc vm.register -ds "${vm_datastores[index]}" -folder "${vm_folders[index]}" -pool "${vm_pools[index]}" -host "${vm_hosts[index]}" -name "${vm_names[index]}" -- "${vm_paths[index]}")
  if would "${command[@]}"; then return 0; fi
  say INFO 'VM %s: registering.' "${vm_names[index]}"
  call "$command_limit" "${command[@]}"
  answer=$output
  resolve_vm "$index"
  output=$answer
  [[ -n ${vm_refs[index]} ]] || return 1
  vm_power[index]=poweredOff
}

step_revert() {
  local index
  for index in "${!vm_names[@]}"; do
    if [[ $dry_run == yes ]]; then
      say INFO 'VM %s: would revert to the snapshot %s.' "${vm_names[index]}" "$snapshot_name"
      continue
    fi
    find_snapshot "$index" || stop "$exit_vmware" 'The snapshots of VM %s cannot be read: %s' "${vm_names[index]}" "$output"
    if [[ -z $snapshot ]]; then
      if had_snapshot "$index"; then
        stop "$exit_vmware" 'VM %s has no snapshot %s, though it was running when the backup was taken.' "${vm_names[index]}" "$snapshot_name"
      fi
      say INFO 'VM %s has no snapshot: it was off when the backup was taken.' "${vm_names[index]}"
      continue
    fi
    say INFO 'VM %s: reverting to the snapshot of the backup.' "${vm_names[index]}"
    call "$long_limit" govc snapshot.revert -vm "${vm_refs[index]}" -s=true "$snapshot" || stop "$exit_vmware" 'VM %s could not be reverted: %s' "${vm_names[index]}" "$output"
    reverted[index]=yes
  done
}
reverted=()

step_delete_snapshots() {
  local index
  for index in "${!reverted[@]}"; do
    if delete_snapshot "$index"; then
      say INFO 'VM %s: the snapshot is deleted.' "${vm_names[index]}"
    else
      leftovers=$((leftovers + 1))
      say ERROR 'VM %s: the snapshot %s is left. Delete it in vSphere Client.' "${vm_names[index]}" "$snapshot_name"
    fi
  done
}

# back_to_work: after the restore.
back_to_work() {
  local index
  if [[ $power_on_after == yes ]]; then
    for index in "${!vm_names[@]}"; do
      [[ ${vm_before[index]} == poweredOn ]] || continue
      if start_vm "$index"; then
        say INFO 'VM %s runs again.' "${vm_names[index]}"
      else
        leftovers=$((leftovers + 1))
        say ERROR 'VM %s is left off. Start it in vSphere Client.' "${vm_names[index]}"
      fi
    done
  fi
  rm -f -- "$(record_file)"
}

say_left_off() {
  say WARN 'The restore has begun: VMs are left off, and those removed from the inventory stay removed.'
}

# locate_again INDEX: a run may break off between a command and the look at what has become of it; three tries.
locate_again() {
  local tries=0
  until found m "${vm_patterns[$1]}"; do
    tries=$((tries + 1))
    ((tries < 3)) || return 0
    pause "$retry_seconds"
  done
  vm_refs[$1]=$output
  [[ -n $output ]] || vm_power[$1]=unregistered
}

# put_back: as it was before a restore that has not begun.
put_back() {
  local index
  for index in "${!vm_names[@]}"; do
    locate_again "$index"
    if [[ ${vm_power[index]-} == unregistered ]]; then
      if ! register_vm "$index"; then
        leftovers=$((leftovers + 1))
        say ERROR 'VM %s is left out of the inventory: register %s.' "${vm_names[index]}" "${vm_paths[index]}"
        continue
      fi
    fi
    [[ ${vm_before[index]-} == poweredOn && -n ${vm_refs[index]-} ]] || continue
    start_vm "$index" && continue
    leftovers=$((leftovers + 1))
    say ERROR 'VM %s is left off. Start it in vSphere Client.' "${vm_names[index]}"
  done
  ((leftovers > 0)) || rm -f -- "$(record_file)"
}

vm_list() {
  local IFS=,
  printf '%s' "${vm_names[*]}"
}

say_concerned() {
  tell 'All data written to the original volumes since the backup is lost. VMs: %s' "$(vm_list)"
}

say_next() {
  say INFO 'Next: check the VMs and power them on. A Windows guest restored from a non-stop backup may show the Windows error recovery screen: choose to start Windows normally.'
}
