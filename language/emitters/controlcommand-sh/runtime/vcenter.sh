# ── vCenter ───────────────────────────────────────────────────────────────────

# What is known of each VM while the script runs, by its place in vm_names.
vm_refs=()
vm_power=()

# found TYPE PATTERN: the references of all objects of the name, in $output, one a line.
found() {
  call "$command_limit" govc find -i "${search_root}" -type "$1" -name "$2"
}

# property REFERENCE NAME: in $output.
property() {
  call "$command_limit" govc object.collect -s "$1" "$2"
}

check_vcenter() {
  [[ -n ${GOVC_URL-} ]] || stop "$exit_usage" 'GOVC_URL is not set: the address of vCenter. Put it into the settings or the environment.'
  [[ -n ${GOVC_USERNAME-} || $GOVC_URL == *@* ]] || stop "$exit_usage" 'GOVC_USERNAME is not set. Put it into the settings or the environment; this script holds no account.'
  call "$command_limit" govc about || stop "$exit_vmware" 'vCenter %s cannot be reached: %s' "${GOVC_URL##*@}" "$output"
  search_root=/
  # A slash in the name of a datacenter is kept as %2f.
  [[ -z ${GOVC_DATACENTER-} || $GOVC_DATACENTER == /* ]] || search_root=/$GOVC_DATACENTER
}

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

# ── VMs that a short stop has shut down ───────────────────────────────────────

# The record is written before a VM is shut down and cleared when it runs again: whatever happens, the next run starts it.

# encoded TEXT: in $encoded, on one line.
encoded() {
  encoded=${1//'%'/%25}
  encoded=${encoded//$'\n'/%0A}
}

note_stopped() {
  encoded "${vm_names[$1]}"
  printf '%s\n' "$encoded" >>"$state_folder/stopped" || stop "$exit_usage" 'The file %s cannot be written.' "$state_folder/stopped"
}

# was_stopped INDEX: whether an earlier run left it off.
was_stopped() {
  [[ -e $state_folder/stopped ]] || return 1
  encoded "${vm_names[$1]}"
  grep -Fxq -- "$encoded" "$state_folder/stopped"
}

note_started() {
  [[ -e $state_folder/stopped ]] || return 0
  encoded "${vm_names[$1]}"
  grep -Fxv -- "$encoded" "$state_folder/stopped" >"$work/stopped"
  cat -- "$work/stopped" >"$state_folder/stopped"
}
