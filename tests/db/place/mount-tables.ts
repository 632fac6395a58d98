/**
 * Mount tables as systems print them. The first was recorded while exFAT and FAT32 images were mounted through FUSE on
 * Debian 12 (the user's name in paths is invented); the others are put together from lines in manual pages and reports
 * of faults.
 */
export const debianWithSticks = `22 27 0:21 / /proc rw,relatime - proc proc rw
24 27 0:6 / /dev rw,relatime - devtmpfs devtmpfs rw,size=12334524k,nr_inodes=3083631,mode=755
25 24 0:23 / /dev/shm rw,relatime - tmpfs tmpfs rw,size=24684096k
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,discard,resuid=65534,resgid=65534
42 27 0:39 / /media/keo/FAT rw,nosuid,nodev,relatime - fuse.fusefat fusefat rw,user_id=0,group_id=0
43 27 7:0 / /media/keo/EXFAT rw,nosuid,nodev,relatime - fuseblk /dev/loop0 rw,user_id=0,group_id=0,default_permissions,allow_other,blksize=4096
`;

/** Optional fields, an escaped space, a mount inside a mount, and a share that hides another mount at one place. */
export const desktopWithShares = String.raw`36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue
22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw,errors=remount-ro
30 22 8:1 / /boot/efi rw,relatime shared:51 - vfat /dev/sda1 rw,fmask=0077,dmask=0077,codepage=437,iocharset=iso8859-1,shortname=mixed,errors=remount-ro
36 22 0:45 /@home /home rw,relatime shared:2 - btrfs /dev/nvme0n1p3 rw,ssd,space_cache=v2,subvolid=256,subvol=/@home
58 36 0:52 / /home/keo/office rw,relatime shared:31 - cifs //192.0.2.9/office rw,vers=3.1.1,cache=strict,username=keo,uid=1000
61 22 0:55 / /srv/records rw,relatime shared:33 - nfs4 192.0.2.9:/vol rw,vers=4.1,rsize=1048576,wsize=1048576,namlen=255,hard,proto=tcp
70 36 0:50 / /home/keo/.mounts/my\040nas rw,nosuid,nodev,relatime shared:30 - fuse.sshfs keo@nas:/srv rw,user_id=1000,group_id=1000
71 36 0:60 / /home/keo/dav rw,nosuid,nodev - fuse https://cloud.example/remote.php/dav rw,user_id=1000,group_id=1000
72 36 0:61 / /run/user/1000/gvfs rw,nosuid,nodev,relatime shared:40 - fuse.gvfsd-fuse gvfsd-fuse rw,user_id=1000,group_id=1000
80 22 8:17 / /media/keo/KEO\040USB rw,nosuid,nodev,relatime shared:53 - vfat /dev/sdb1 rw,uid=1000,gid=1000,fmask=0022,dmask=0022
81 22 8:33 / /media/keo/BIG rw,nosuid,nodev,relatime shared:54 - exfat /dev/sdc1 rw,uid=1000,gid=1000,iocharset=utf8
82 22 8:49 / /media/keo/Windows rw,nosuid,nodev,relatime shared:55 - fuseblk /dev/sdd1 rw,user_id=0,group_id=0,allow_other,blksize=4096
83 22 0:70 / /mnt/host rw,relatime - 9p host rw,trans=virtio
90 22 8:65 / /mnt/place rw,relatime shared:60 - ext4 /dev/sde1 rw
91 90 0:80 / /mnt/place rw,relatime shared:61 - nfs server:/export rw
a line that is none
`;

export const macWithShares = `/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
devfs on /dev (devfs, local, nobrowse)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
//keo@nas._smb._tcp.local/office on /Volumes/office share (smbfs, nodev, nosuid, mounted by keo)
/dev/disk5s1 on /Volumes/BIG (exfat, local, nodev, nosuid, noowners)
/dev/disk6s1 on /Volumes/OLD (msdos, local, nodev, nosuid, noowners)
nas:/export on /Volumes/export (nfs, nodev, nosuid)
`;
