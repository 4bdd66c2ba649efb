#include "content/motion/camera.hpp"

#include "content/motion/angles.hpp"

namespace content::motion {
namespace {

constexpr float ground_radius = 0.52F;

/// The picture's axes in the room.
struct Axes {
    Vec right, up, near;
};

Axes axes_of(const Camera& camera) {
    const float s = std::sin(camera.turn * degree) * sign(camera.nearer), c = std::cos(camera.turn * degree);
    const bool back = camera.facing == Facing::behind;
    const Vec level = back ? Vec{s, 0, c} : Vec{s, 0, -c};
    // In a mirror the picture's right is the mover's right though he faces us: the one view that reflects.
    const Vec mirror_right = back ? Vec{c, 0, -s} : Vec{c, 0, s};
    const float sp = std::sin(camera.above * degree), cp = std::cos(camera.above * degree);
    return {camera.facing == Facing::instructor ? -mirror_right : mirror_right, Vec{0, cp, 0} - level * sp,
            level * cp + Vec{0, sp, 0}};
}

struct Seen {
    Spot at;
    float depth, scale;
};

class Eye {
public:
    explicit Eye(const Camera& camera) : axes(axes_of(camera)), aim(camera.aim), distance(camera.distance) {
        origin = raw({0, 0, 0}).at;
    }
    [[nodiscard]] Seen look(const Vec& point) const {
        Seen seen = raw(point);
        seen.at = {seen.at.x - origin.x, seen.at.y - origin.y};
        return seen;
    }
    [[nodiscard]] float foreshortening() const { return axes.near.y; }

private:
    [[nodiscard]] Seen raw(const Vec& point) const {
        const Vec from = point - aim;
        const float depth = glm::dot(from, axes.near);
        const float scale = distance / std::max(0.5F, distance - depth);
        return {{glm::dot(from, axes.right) * scale, -glm::dot(from, axes.up) * scale}, depth, scale};
    }
    Axes axes;
    Vec aim;
    float distance;
    Spot origin;
};

Shape shape_of(const Solid& solid, const Eye& eye) {
    const Seen a = eye.look(solid.a), b = eye.look(solid.b);
    return {.a = a.at,
            .b = b.at,
            .ra = solid.ra * a.scale,
            .rb = solid.rb * b.scale,
            .part = solid.part,
            .side = solid.side,
            .of_limb = solid.of_limb,
            .working = solid.working,
            .depth = (a.depth + b.depth) / 2};
}

/// What lies on a surface is drawn right after it: lifted by more than the two could otherwise be mixed up.
float lifted(Part part) {
    switch (part) {
    case Part::stripe: return 0.05F;
    case Part::cuff: return 0.01F;
    case Part::hand: return 0.01F;
    case Part::torso:
    case Part::hips:
    case Part::neck:
    case Part::head:
    case Part::cap:
    case Part::visor:
    case Part::nose:
    case Part::upper_arm:
    case Part::forearm:
    case Part::thigh:
    case Part::shank:
    case Part::sock:
    case Part::shoe: return 0;
    }
    return 0;
}

bool is_leg(Part part) {
    return part == Part::thigh || part == Part::shank || part == Part::sock || part == Part::shoe ||
           part == Part::stripe;
}

FloorEllipse shadow_under(const Vec& point, float radius, const Eye& eye) {
    const Seen at = eye.look({point.x, 0, point.z});
    const float high = std::clamp(point.y / 0.40F, 0.0F, 1.0F);
    const float r = radius * at.scale * (1 + 0.5F * high);
    return {at.at, r, r * eye.foreshortening(), 1 - 0.75F * high};
}

} // namespace

Spot seen(const Vec& point, const Camera& camera) { return Eye{camera}.look(point).at; }

Scene seen(const Figure& figure, const Skeleton& body, const Camera& camera) {
    const Eye eye{camera};
    Scene scene;
    const bool right_leg_near = eye.look(body.legs[right].knee).depth >= eye.look(body.legs[left].knee).depth;
    const bool right_arm_near =
        eye.look(body.arms[right].shoulder).depth >= eye.look(body.arms[left].shoulder).depth;
    for (const Solid& solid : figure.solids()) {
        Shape& shape = scene.row[scene.count++] = shape_of(solid, eye);
        const bool right_near = is_leg(solid.part) ? right_leg_near : right_arm_near;
        shape.near = !solid.of_limb || right_near == (solid.side == right);
        shape.depth += lifted(solid.part);
    }
    std::sort(scene.row.begin(), scene.row.begin() + static_cast<std::ptrdiff_t>(scene.count),
              [](const Shape& a, const Shape& b) { return a.depth < b.depth; });
    const Seen middle = eye.look({0, 0, camera.aim.z});
    scene.ground = {middle.at, ground_radius * middle.scale,
                    ground_radius * middle.scale * eye.foreshortening(), 1};
    for (const Limb limb : limbs) {
        scene.shadows[2 * limb] = shadow_under(body.legs[limb].heel, 0.07F, eye);
        scene.shadows[2 * limb + 1] = shadow_under(body.legs[limb].ball, 0.085F, eye);
    }
    return scene;
}

} // namespace content::motion
