// What the kernel's overlay gpio-key is on a Pi: a line that is a key. A machine without a device tree has no overlays, so this
// names the line to the kernel's own driver gpio-keys. For the proofs only, with gpio-sim's lines.
#include <linux/err.h>
#include <linux/gpio_keys.h>
#include <linux/input.h>
#include <linux/module.h>
#include <linux/platform_device.h>

static int gpio = -1;
module_param(gpio, int, 0444);
MODULE_PARM_DESC(gpio, "the line's number among all of the machine's");

static struct gpio_keys_button button = {
	.code = KEY_ENTER, .type = EV_KEY, .active_low = 1, .desc = "start", .debounce_interval = 5,
};
static struct platform_device *device;

static int __init start(void)
{
	struct gpio_keys_platform_data keys = { .buttons = &button, .nbuttons = 1, .name = "button" };

	button.gpio = gpio;
	device = platform_device_register_data(NULL, "gpio-keys", PLATFORM_DEVID_AUTO, &keys, sizeof(keys));
	return PTR_ERR_OR_ZERO(device);
}

static void __exit end(void)
{
	platform_device_unregister(device);
}

module_init(start);
module_exit(end);
MODULE_DESCRIPTION("A GPIO line as the key Enter");
MODULE_LICENSE("GPL");
