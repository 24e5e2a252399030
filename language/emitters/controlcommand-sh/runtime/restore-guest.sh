# ── The guest of a restore ────────────────────────────────────────────────────

stopped=no
unmounted=()

usage_afterwards() {
  tell '  --power-on      start what uses the disks afterwards'
}

say_concerned() {
  tell 'All data written to the original volumes since the backup is lost. Mount points: %s' "${mounts[*]}"
}

# check_guest: mounted here, unless an earlier run has unmounted it.
check_guest() {
  go_on
  [[ $restoring == yes || -e $state_folder/unmounted ]] || check_mounts
}

step_stop() {
  say INFO 'Stopping what uses the disks: %s' "$QUIESCE_APPLICATION"
  [[ $dry_run == no ]] || return 0
  touched=yes
  stopped=yes
  application stop || stop "$exit_vmware" 'It could not be stopped: %s' "$output"
}

step_unmount() {
  local index
  for index in "${!mounts[@]}"; do
    if would umount -- "${mounts[index]}"; then continue; fi
    : >"$state_folder/unmounted" || stop "$exit_usage" 'The file %s cannot be written.' "$state_folder/unmounted"
    unmounted[index]=yes
    say INFO 'Unmounting %s' "${mounts[index]}"
    # Whether there is anything to unmount is asked afterwards only: a wrong answer before it would let a mounted volume be restored.
    call "$command_limit" umount -- "${mounts[index]}" || {
      local answer=$output
      ! is_mounted "${mounts[index]}" || stop "$exit_vmware" '%s could not be unmounted: %s' "${mounts[index]}" "$answer"
      say INFO 'Nothing is mounted on %s.' "${mounts[index]}"
    }
    ! is_mounted "${mounts[index]}" || stop "$exit_vmware" '%s is still mounted.' "${mounts[index]}"
  done
}

step_mount() {
  local index
  for index in "${!mounts[@]}"; do
    if would mount -- "${mounts[index]}"; then continue; fi
    mount_again "$index" || stop "$exit_vmware" '%s could not be mounted: %s' "${mounts[index]}" "$output"
  done
}

# mount_again INDEX: by what /etc/fstab says of the mount point.
mount_again() {
  ! is_mounted "${mounts[$1]}" || return 0
  say INFO 'Mounting %s' "${mounts[$1]}"
  call "$command_limit" mount -- "${mounts[$1]}" || return
  is_mounted "${mounts[$1]}"
}

# start_again: three tries.
start_again() {
  local tries=0
  until application start; do
    tries=$((tries + 1))
    if ((tries >= 3)); then
      leftovers=$((leftovers + 1))
      say ERROR 'What uses the disks could not be started: %s' "$output"
      return
    fi
    pause "$retry_seconds"
  done
}

back_to_work() {
  rm -f -- "$state_folder/unmounted"
  [[ $power_on_after == no ]] || start_again
}

say_left_off() {
  say WARN 'The restore has begun: the volumes stay unmounted and what uses them stays stopped.'
}

# put_back: as it was before a restore that has not begun.
put_back() {
  local index
  for index in "${!unmounted[@]}"; do
    mount_again "$index" && continue
    leftovers=$((leftovers + 1))
    say ERROR '%s is left unmounted. Mount it by hand.' "${mounts[index]}"
  done
  ((leftovers > 0)) || rm -f -- "$state_folder/unmounted"
  [[ $stopped == no ]] || start_again
}

say_next() {
  say INFO 'Next: check the restored volumes and start what uses them.'
}
