# A remote of one key that the kernel is told of (uinput), as a receiver in a USB socket would: each line that it reads is a press,
# and with the last line it is gone. In Perl, because that is in every Debian.
#
#     perl remote.pl NAME CODE
use strict;
use warnings;

my ($name, $code) = @ARGV;
my ($set_kind, $set_key, $create, $usb, $key, $report) = (0x40045564, 0x40045565, 0x5501, 3, 1, 0);

open(my $device, '>', '/dev/uinput') or die "/dev/uinput: $!";
ioctl($device, $set_kind, $key) or die "uinput takes no keys: $!";
ioctl($device, $set_key, $code + 0) or die "uinput does not take key $code: $!";
syswrite($device, pack('a80 S4 L x1024', $name, $usb, 0x1d6b, 0x0104, 1, 0)) or die "uinput does not take $name: $!";
ioctl($device, $create, 0) or die "uinput makes no $name: $!";

sub turned {
    my ($level) = @_;
    syswrite($device, pack('q2 S2 l', 0, 0, $key, $code, $level));
    syswrite($device, pack('q2 S2 l', 0, 0, $report, 0, 0));
}

while (<STDIN>) {
    turned(1);
    select(undef, undef, undef, 0.15);
    turned(0);
}
