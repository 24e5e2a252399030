# ── VMs ───────────────────────────────────────────────────────────────────────

# What is known of each VM while the script runs, by its place in vm_names.
vm_refs=()
vm_power=()

# resolve_vm INDEX: its reference in vm_refs, empty where the inventory has none of the name.
resolve_vm() {
  found m "${vm_patterns[$1]}" || stop "$exit_vmware" 'VM %s cannot be looked up: %s' "${vm_names[$1]}" "$output"
  [[ $output != *$'\n'* ]] || stop "$exit_usage" 'VM %s is more than once in the inventory. Set GOVC_DATACENTER, or give them different names.' "${vm_names[$1]}"
  vm_refs[$1]=$output
}

# read_power INDEX: in vm_power: poweredOn, poweredOff or suspended.
read_power() {
  property "${vm_refs[$1]}" runtime.powerState || stop "$exit_vmware" 'The state of VM %s cannot be read: %s' "${vm_names[$1]}" "$output"
  vm_power[$1]=$output
}

# find_snapshot INDEX: the id of our snapshot of the VM, in $snapshot; empty where there is none.
snapshot=''
find_snapshot() {
  local line
  snapshot=''
  call "$command_limit" govc snapshot.tree -vm "${vm_refs[$1]}" -i || return
  while IFS= read -r line; do
    # [snapshot-12]  name
    if [[ $line =~ ^\ *\[([^]]+)\]\ \ (.*)$ && ${BASH_REMATCH[2]} == "$snapshot_name" ]]; then
      snapshot=${BASH_REMATCH[1]}
    fi
  done <<<"$output"
}

# delete_snapshot INDEX: three tries; false where it is still there.
delete_snapshot() {
  local tries=0
  while :; do
    find_snapshot "$1" && [[ -z $snapshot ]] && return 0
    ((tries < 3)) || return 1
    tries=$((tries + 1))
    [[ -z $snapshot ]] || call "$long_limit" govc snapshot.remove -vm "${vm_refs[$1]}" "$snapshot" || say WARN 'VM %s: the snapshot could not be deleted (try %s of 3): %s' "${vm_names[$1]}" "$tries" "$output"
    ((tries == 1)) || pause "$retry_seconds"
  done
}

# start_vm INDEX: three tries; false where it is still off.
start_vm() {
  local tries=0
  while :; do
    property "${vm_refs[$1]}" runtime.powerState && [[ $output == poweredOn ]] && return 0
    ((tries < 3)) || return 1
    tries=$((tries + 1))
    call "$command_limit" govc vm.power -on "${vm_refs[$1]}" || say WARN 'VM %s: it could not be powered on (try %s of 3): %s' "${vm_names[$1]}" "$tries" "$output"
    ((tries == 1)) || pause "$retry_seconds"
  done
}

# tools_run INDEX
tools_run() {
  property "${vm_refs[$1]}" guest.toolsRunningStatus && [[ $output == guestToolsRunning ]]
}
