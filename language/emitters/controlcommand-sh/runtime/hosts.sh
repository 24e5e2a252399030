# ── ESXi hosts ────────────────────────────────────────────────────────────────

host_refs=()
# Hosts that this run has shut down, by their place in host_names.
hosts_down=()

quiesce_limits() {
  number QUIESCE_LIMIT_HOST "$default_limit_host"
  limit_host=$number
}

usage_more() {
  tell '  QUIESCE_HOST_POWER     program that asks for the power of a host and switches it on. Arguments: state or on, then the host;'
  tell '                         state prints on or off, as the management controller of the machine sees it'
}

# check_power_program: a host that is off cannot be started by vCenter, and whether it is off vCenter cannot tell.
check_power_program() {
  [[ -n ${QUIESCE_HOST_POWER-} ]] || stop "$exit_usage" 'QUIESCE_HOST_POWER is not set: the program that asks for the power of an ESXi host and switches it on.'
  [[ -x $QUIESCE_HOST_POWER ]] || stop "$exit_usage" 'QUIESCE_HOST_POWER is no program that can be run: %s' "$QUIESCE_HOST_POWER"
}

# host_power INDEX: on or off, in $power; false where the program does not say.
power=''
host_power() {
  call "$command_limit" "$QUIESCE_HOST_POWER" state "${host_names[$1]}" || return
  power=$output
  [[ $power == on || $power == off ]]
}

need_host_power() {
  host_power "$1" || stop "$exit_vmware" 'The power state of ESXi host %s cannot be read: %s' "${host_names[$1]}" "$output"
}

# note_host_down INDEX: written before it is shut down; whatever happens, the next run starts it.
note_host_down() {
  encoded "${host_names[$1]}"
  printf '%s\n' "$encoded" >>"$state_folder/hosts" || stop "$exit_usage" 'The file %s cannot be written.' "$state_folder/hosts"
}

was_host_down() {
  [[ -e $state_folder/hosts ]] || return 1
  encoded "${host_names[$1]}"
  grep -Fxq -- "$encoded" "$state_folder/hosts"
}

check_hosts() {
  local index vm vms
  for index in "${!host_names[@]}"; do
    found h "${host_patterns[index]}" || stop "$exit_vmware" 'The ESXi host %s cannot be looked up: %s' "${host_names[index]}" "$output"
    [[ -n $output && $output != *$'\n'* ]] || stop "$exit_state" 'The ESXi host %s is not in the inventory of vCenter, or more than once. Nothing was changed.' "${host_names[index]}"
    host_refs[index]=$output
    need_host_power "$index"
    say INFO 'ESXi host %s is %s.' "${host_names[index]}" "$power"
    if [[ $power == off ]]; then
      clear_host "$index"
      continue
    fi
    [[ $dry_run == yes ]] || forget_host "$index"
    property "${host_refs[index]}" vm || stop "$exit_vmware" 'The VMs of ESXi host %s cannot be read: %s' "${host_names[index]}" "$output"
    vms=$output
    for vm in ${vms//,/ }; do
      property "$vm" runtime.powerState || stop "$exit_vmware" 'The state of VM %s cannot be read: %s' "$vm" "$output"
      [[ $output != poweredOn ]] || stop "$exit_state" 'A VM runs on ESXi host %s: %s. Stop it or move it to another host. Nothing was changed.' "${host_names[index]}" "$vm"
    done
  done
}

forget_host() {
  [[ -e $state_folder/hosts ]] || return 0
  encoded "${host_names[$1]}"
  grep -Fxv -- "$encoded" "$state_folder/hosts" >"$work/hosts"
  cat -- "$work/hosts" >"$state_folder/hosts"
}

step_shut_down_hosts() {
  local index end
  [[ $dry_run == yes ]] || ready_to_shut_down
  for index in "${!host_names[@]}"; do
    need_host_power "$index"
    if [[ $power == off ]]; then
      say INFO 'ESXi host %s is off: nothing to shut down.' "${host_names[index]}"
      continue
    fi
    if would govc host.shutdown -f=true "${host_refs[index]}"; then continue; fi
    say INFO 'ESXi host %s: shutting down.' "${host_names[index]}"
    touched=yes
    note_host_down "$index"
    hosts_down[index]=yes
    call "$command_limit" govc host.shutdown -f=true "${host_refs[index]}" || {
      local answer=$output
      need_host_power "$index"
      [[ $power == off ]] || stop "$exit_vmware" 'ESXi host %s could not be shut down: %s' "${host_names[index]}" "$answer"
    }
  done
  clock
  end=$((now + limit_host))
  for index in "${!hosts_down[@]}"; do
    poll_now=$poll_seconds
    while need_host_power "$index" && [[ $power != off ]]; do
      progress 'ESXi host %s: waiting until it is off.' "${host_names[index]}"
      clock
      ((now < end)) || stop "$exit_limit" 'ESXi host %s has not shut down within %s s. It is not switched off by force.' "${host_names[index]}" "$limit_host"
      next_poll
    done
    say INFO 'ESXi host %s is off.' "${host_names[index]}"
  done
}

# start_host INDEX: three tries, then waits until vCenter sees it again; false where it does not.
start_host() {
  local tries=0 end
  while host_power "$1"; [[ $power != on ]]; do
    ((tries < 3)) || return 1
    tries=$((tries + 1))
    call "$command_limit" "$QUIESCE_HOST_POWER" on "${host_names[$1]}" || say WARN 'ESXi host %s could not be switched on (try %s of 3): %s' "${host_names[$1]}" "$tries" "$output"
    ((tries == 1)) || pause "$retry_seconds"
  done
  clock
  end=$((now + limit_host))
  poll_now=$poll_seconds
  until property "${host_refs[$1]}" runtime.connectionState && [[ $output == connected ]]; do
    progress 'ESXi host %s: waiting until vCenter sees it.' "${host_names[$1]}"
    clock
    ((now < end)) || return 1
    next_poll
  done
  forget_host "$1"
}

step_start_hosts() {
  local index
  if [[ $dry_run == yes ]]; then
    say INFO 'Would start the ESXi hosts that were shut down.'
    return
  fi
  for index in "${!hosts_down[@]}"; do
    if start_host "$index"; then
      say INFO 'ESXi host %s runs again.' "${host_names[index]}"
    else
      leftovers=$((leftovers + 1))
      say ERROR 'ESXi host %s is left off, or vCenter does not see it. Start it by hand.' "${host_names[index]}"
    fi
    unset 'hosts_down[index]'
  done
}

# undo_quiesce: a host that was told to shut down may still be on its way.
undo_quiesce() {
  local index end
  for index in "${!hosts_down[@]}"; do
    clock
    end=$((now + limit_host))
    poll_now=$poll_seconds
    while host_power "$index" && [[ $power == on ]]; do
      clock
      ((now < end)) || break
      next_poll
    done
  done
  step_start_hosts
}
