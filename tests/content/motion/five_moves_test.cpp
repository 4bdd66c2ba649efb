#include "tests/content/motion/motions.hpp"
